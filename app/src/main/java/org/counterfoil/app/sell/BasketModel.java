package org.counterfoil.app.sell;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.money.Discount;
import org.counterfoil.core.money.Totals;
import org.counterfoil.core.organisation.Business;
import org.counterfoil.core.product.ProductQueries.ForSale;
import org.counterfoil.core.sale.BasketDraft;
import org.counterfoil.core.sale.BasketDraft.Standing;
import org.counterfoil.core.sale.BasketLine;
import org.counterfoil.core.sale.SaleKind;
import org.counterfoil.core.sale.Summed;
import org.counterfoil.core.sale.TenderInput;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The basket on the counter: every change makes it anew, sums it and hands it on to be kept.
final class BasketModel {
  private final Business business;
  private final Supplier<BasketDraft> fresh;
  private final Clock clock;
  private final Consumer<BasketDraft> keep;
  private final ReadOnlyObjectWrapper<BasketDraft> draft;
  private final ReadOnlyObjectWrapper<Answer<Totals>> totals;
  private final IntegerProperty selected = new SimpleIntegerProperty(-1);
  private final BooleanProperty locked = new SimpleBooleanProperty();

  /// @param fresh makes an empty basket with an identity of its own
  /// @param keep told every change
  BasketModel(
      Business business, Supplier<BasketDraft> fresh, Clock clock, Consumer<BasketDraft> keep) {
    this.business = business;
    this.fresh = fresh;
    this.clock = clock;
    this.keep = keep;
    draft = new ReadOnlyObjectWrapper<>(fresh.get());
    totals = new ReadOnlyObjectWrapper<>(summed(draft.get()));
  }

  Business business() {
    return business;
  }

  ReadOnlyObjectProperty<BasketDraft> draft() {
    return draft.getReadOnlyProperty();
  }

  /// The sums, or why there are none.
  ReadOnlyObjectProperty<Answer<Totals>> totals() {
    return totals.getReadOnlyProperty();
  }

  /// What is to pay; below zero for a return, zero while the figures cannot be summed.
  Money due() {
    return switch (totals.get()) {
      case Answer.Given<Totals>(var sums, var _) -> sums.gross();
      case Answer.Refused<Totals> _ -> Money.zero(business.currency());
    };
  }

  /// Why the figures cannot be summed, in words; empty while all is well.
  Optional<String> refusal() {
    return switch (totals.get()) {
      case Answer.Given<Totals> _ -> Optional.empty();
      case Answer.Refused<Totals> why -> Optional.of(Ending.words(why));
    };
  }

  /// Index of the line the keys act on; -1 for none.
  IntegerProperty selected() {
    return selected;
  }

  /// While the sale is being stored nothing may change.
  BooleanProperty locked() {
    return locked;
  }

  List<BasketLine> lines() {
    return draft.get().lines();
  }

  boolean isEmpty() {
    return lines().isEmpty();
  }

  /// Money on the counter for this basket already.
  List<TenderInput> tenders() {
    return draft.get().tenders();
  }

  boolean isReturn() {
    return draft.get().kind() == SaleKind.RETURN;
  }

  /// One more of the product: on its line, if it has one whose price and discount are untouched.
  void add(ForSale product) {
    for (int i = 0; i < lines().size(); i++) {
      if (takesMore(lines().get(i), product)) {
        selected.set(i);
        quantity(i, lines().get(i).quantity().add(BigDecimal.ONE));
        return;
      }
    }
    var more = new ArrayList<>(lines());
    more.add(BasketLine.of(product, BigDecimal.ONE));
    lines(more);
    selected.set(lines().size() - 1);
  }

  private static boolean takesMore(BasketLine line, ForSale product) {
    return product.id().equals(line.product())
        && line.unitPrice().compareTo(product.price()) == 0
        && line.discount() instanceof Discount.Percent;
  }

  void move(int steps) {
    if (!isEmpty()) {
      selected.set(Math.clamp(selected.get() + steps, 0, lines().size() - 1));
    }
  }

  /// Adds to the quantity of a line; it stays above zero.
  void add(int index, BigDecimal steps) {
    if (index >= 0 && index < lines().size()) {
      var changed = lines().get(index).quantity().add(steps);
      if (changed.signum() > 0) {
        quantity(index, changed);
      }
    }
  }

  /// The items as they are sold now; what was keyed for a line stays.
  void refresh(List<ForSale> products) {
    lines(lines().stream().map(line -> asNow(line, products)).toList());
  }

  private static BasketLine asNow(BasketLine line, List<ForSale> products) {
    return products.stream()
        .filter(product -> product.id().equals(line.product()))
        .findFirst()
        .map(line::asNow)
        .orElse(line);
  }

  void quantity(int index, BigDecimal quantity) {
    change(index, line -> line.withQuantity(quantity));
  }

  void price(int index, BigDecimal price) {
    change(index, line -> line.withUnitPrice(price));
  }

  void note(int index, String note) {
    change(index, line -> line.withNote(note));
  }

  void discount(int index, Discount discount) {
    change(index, line -> line.withDiscount(discount));
  }

  /// The discount of the whole sale.
  void discount(Discount discount) {
    become(draft.get().with(discount));
  }

  void remove(int index) {
    if (index >= 0 && index < lines().size()) {
      var fewer = new ArrayList<>(lines());
      fewer.remove(index);
      lines(fewer);
      selected.set(Math.min(selected.get(), lines().size() - 1));
    }
  }

  void customer(@Nullable CustomerId customer) {
    become(draft.get().with(customer));
  }

  /// A sale, or goods that come back; the lines stay.
  void kind(SaleKind kind) {
    become(draft.get().of(kind));
  }

  /// What is written with the document; of a return, its reason.
  void note(String note) {
    if (!draft.get().note().equals(note)) {
      become(draft.get().withNote(note));
    }
  }

  /// Money was put on the counter, or given back.
  void tenders(List<TenderInput> tenders) {
    become(draft.get().withTenders(tenders));
  }

  /// Goes on with a basket that was kept.
  void open(BasketDraft kept) {
    show(kept);
    selected.set(kept.lines().size() - 1);
  }

  /// An empty basket: the last one was sold or put on hold.
  void startAgain() {
    open(fresh.get());
  }

  private void change(int index, UnaryOperator<BasketLine> by) {
    if (index >= 0 && index < lines().size()) {
      var changed = new ArrayList<>(lines());
      changed.set(index, by.apply(changed.get(index)));
      lines(changed);
    }
  }

  private void lines(List<BasketLine> lines) {
    become(draft.get().withLines(lines));
  }

  private void become(BasketDraft now) {
    if (!locked.get()) {
      show(now.as(Standing.CURRENT, now.label()).changed(clock.instant()));
      keep.accept(draft.get());
    }
  }

  private void show(BasketDraft now) {
    // The sums first: whoever looks at the lines finds those that belong to them.
    totals.set(summed(now));
    draft.set(now);
  }

  private Answer<Totals> summed(BasketDraft draft) {
    return Summed.of(business, draft.kind(), draft.lines(), draft.discount());
  }
}
