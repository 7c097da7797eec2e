package org.counterfoil.core.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.counterfoil.core.Core;
import org.counterfoil.core.customer.CreateCustomer;
import org.counterfoil.core.customer.CustomerForm;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.customer.CustomerKind;
import org.counterfoil.core.customer.TakeOverCustomers;
import org.counterfoil.core.sample.SampleShop.Tally;

/// The customers of the sample business, from four countries.
final class SampleCustomers {
  private final Core shop;
  private final Names names;
  private final int most;
  private final Tally tally;
  private final List<CustomerId> known = new ArrayList<>();

  SampleCustomers(Core shop, Size size, Tally tally) {
    this.shop = shop;
    this.names = new Names(size.seed());
    this.most = size.customers();
    this.tally = tally;
  }

  /// Takes customers in until this share of them all is known.
  void takeIn(int part, int parts) {
    int wanted = (int) ((long) most * part / parts);
    while (known.size() < wanted && !tally.isStopped()) {
      int batch = Math.min(TakeOverCustomers.BATCH, wanted - known.size());
      var customers = new ArrayList<TakeOverCustomers.Customer>(batch);
      for (int i = 0; i < batch; i++) {
        customers.add(customer(known.size() + i));
      }
      var outcomes = shop.customers().takeOver().takeOver(new TakeOverCustomers.Command(customers));
      for (var outcome : outcomes) {
        if (!(outcome instanceof CreateCustomer.Outcome.Created(var id, var _))) {
          throw new IllegalStateException("A sample customer was refused");
        }
        known.add(id);
      }
      tally.add(batch);
    }
  }

  private TakeOverCustomers.Customer customer(int index) {
    var person = names.person(index);
    // One Iraqi in two is written down in Arabic script, as at a counter there.
    boolean arabic = !person.arabicName().isEmpty() && index % 2 == 0;
    return new TakeOverCustomers.Customer(
        new CustomerId(shop.store().database().ids().next()),
        new CustomerForm(
            CustomerKind.INDIVIDUAL,
            arabic ? person.arabicName() : person.name(),
            person.phoneE164(),
            person.email()));
  }

  /// Somebody, the early ones more often.
  CustomerId pick(Random random) {
    double at = random.nextDouble();
    return known.get((int) (at * at * known.size()));
  }
}
