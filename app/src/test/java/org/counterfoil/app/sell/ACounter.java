package org.counterfoil.app.sell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.kit.Work;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.app.shell.Navigation;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.app.shell.Session;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.till.CloseTill;
import org.counterfoil.core.till.TenderKind;

/// The counter of a real shop, worked without a window; what it says is written down.
final class ACounter implements AutoCloseable, Notices {
  private final TestShop shop;
  private final Session session = new Session();
  private final Navigation navigation = new Navigation(new Place.Home(Section.SELL));
  private final List<String> said = new ArrayList<>();
  private Executor background = Runnable::run;

  ACounter() {
    this("ZW");
  }

  ACounter(String country) {
    shop = new TestShop(country);
    session.begin(shop.asOwner());
    shop.aProduct("100", "School blazer, navy", "45.00");
    shop.aProduct("200", "White shirt", "14.50");
  }

  /// A shop with one thing to sell at a price.
  ACounter(String country, String price) {
    shop = new TestShop(country);
    session.begin(shop.asOwner());
    shop.aProduct("100", "Something", price);
  }

  TestShop shop() {
    return shop;
  }

  /// From now on work is done when it is let.
  void workWith(Executor background) {
    this.background = background;
  }

  /// Somebody else comes to the till.
  void signIn(Actor actor) {
    session.begin(actor);
  }

  void aCustomer(String name, String phone) {
    shop.aCustomer(name, phone);
    try {
      shop.core().finder().awaitCurrent();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  Desk desk() {
    return new Desk(work(), this, navigation, session, shop.clock());
  }

  private Work work() {
    return new Work(
        task -> background.execute(task), Runnable::run, session.actor()::get, this::unexpected);
  }

  SellScreens screens() {
    return new SellScreens(shop.core(), desk());
  }

  SellViewModel screen() {
    var model = screens().model();
    model.refresh();
    return model;
  }

  /// The till is open, and this is its counter.
  CounterModel open() {
    return open("100.00");
  }

  CounterModel open(String startingFloat) {
    shop.openTill(startingFloat);
    return again();
  }

  void closeTill() {
    var counted = new CloseTill.Count(TenderKind.CASH, shop.money("100.00"));
    shop.byOwner(
        () -> shop.core().tills().close().close(new CloseTill.Command(List.of(counted), "")));
  }

  /// The counter as it is found by a program started anew.
  CounterModel again() {
    return screen().counter().orElseThrow();
  }

  List<String> said() {
    return said;
  }

  Place place() {
    return navigation.place().get();
  }

  @Override
  public void toast(Tone tone, String words) {
    said.add(words);
  }

  @Override
  public void problem(Problem problem) {
    said.add(problem.title());
  }

  @Override
  public void ask(Question question, Consumer<Boolean> answer) {
    said.add(question.title());
    answer.accept(true);
  }

  @Override
  public void unexpected(Exception failure) {
    throw new AssertionError(failure);
  }

  @Override
  public void close() {
    shop.close();
  }
}
