package org.counterfoil.app.customer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.customer.CustomerQueries;
import org.counterfoil.core.customer.CustomerQueries.Details;
import org.counterfoil.core.money.Amounts;
import org.counterfoil.core.sale.SaleQueries;
import org.counterfoil.core.sale.SaleQueries.Bought;
import org.counterfoil.core.sale.SaleQueries.Head;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Who a customer is and what they bought last.
final class CustomerPageViewModel {
  private static final int LAST_SALES = 50;

  /// What the page shows, read in one go.
  record Page(Details details, List<Head> sales, Bought bought) {
    Page {
      sales = List.copyOf(sales);
    }

    Money total(CurrencyUnit currency) {
      return Amounts.of(currency, bought.total());
    }

    /// What they spend in one visit on average; empty before the first one.
    Optional<Money> perVisit(CurrencyUnit currency) {
      return bought.visits() == 0
          ? Optional.empty()
          : Optional.of(
              total(currency)
                  .dividedBy(BigDecimal.valueOf(bought.visits()), java.math.RoundingMode.HALF_UP));
    }
  }

  private final CustomerQueries customers;
  private final SaleQueries sales;
  private final Work work;
  private final CustomerId id;
  private final ObjectProperty<Optional<Page>> page = new SimpleObjectProperty<>(Optional.empty());

  CustomerPageViewModel(CustomerQueries customers, SaleQueries sales, Work work, CustomerId id) {
    this.customers = customers;
    this.sales = sales;
    this.work = work;
    this.id = id;
  }

  /// Empty until it was read, and for a customer who is not known here.
  ObjectProperty<Optional<Page>> page() {
    return page;
  }

  void refresh() {
    work.run(this::read, page::set);
  }

  private Optional<Page> read() {
    return customers
        .details(id)
        .map(details -> new Page(details, sales.ofCustomer(id, LAST_SALES), sales.bought(id)));
  }
}
