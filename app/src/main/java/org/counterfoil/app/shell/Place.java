package org.counterfoil.app.shell;

import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.product.ProductId;
import org.counterfoil.core.sale.SaleId;

/// Where in the program somebody is. Each kind of page is a record here with what it needs to be
/// opened again (an id, never an object that may be stale); two equal places are the same page.
///
/// A new page is a new nested record, and the switch behind [Screens] then no longer compiles until
/// it builds its screen.
public sealed interface Place {
  /// The rail entry that is lit while here.
  Section section();

  /// The first page of a section.
  record Home(Section section) implements Place {}

  /// The till's day: open it, move cash, look at the X report, close it.
  record Till() implements Place {
    @Override
    public Section section() {
      return Section.SELL;
    }
  }

  /// What was sold, returned and voided: look, print again, void.
  record Documents() implements Place {
    @Override
    public Section section() {
      return Section.SELL;
    }
  }

  /// One of them, of whatever day, in the list of that day.
  record Document(SaleId id) implements Place {
    @Override
    public Section section() {
      return Section.SELL;
    }
  }

  /// Papers that wait for the printer.
  record PrintQueue() implements Place {
    @Override
    public Section section() {
      return Section.SELL;
    }
  }

  record Customer(CustomerId id) implements Place {
    @Override
    public Section section() {
      return Section.CUSTOMERS;
    }
  }

  /// The goods, and taking them over from a file.
  record Products() implements Place {
    @Override
    public Section section() {
      return Section.SETTINGS;
    }
  }

  /// The page of one product.
  record Product(ProductId id) implements Place {
    @Override
    public Section section() {
      return Section.SETTINGS;
    }
  }

  /// Users, their roles and PINs.
  record People() implements Place {
    @Override
    public Section section() {
      return Section.SETTINGS;
    }
  }

  /// Backups and the check of the store.
  record Backup() implements Place {
    @Override
    public Section section() {
      return Section.SETTINGS;
    }
  }
}
