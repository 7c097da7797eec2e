package org.counterfoil.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.command.Actor;

/// A desk in a test shop, with everything done at once by whoever signed in, and every notice kept.
public final class TestDesk implements Notices {
  private final List<String> said = new ArrayList<>();
  private final Desk desk;

  /// The owner's desk.
  public TestDesk(TestShop shop) {
    this(shop, shop.asOwner());
  }

  public TestDesk(TestShop shop, Actor actor) {
    var session = new Session();
    session.begin(actor);
    desk =
        new Desk(
            work(() -> actor),
            this,
            new Navigation(new Place.Home(Section.TODAY)),
            session,
            shop.clock());
  }

  public static Work work(Supplier<Actor> actor) {
    return new Work(
        Runnable::run,
        Runnable::run,
        actor,
        e -> {
          throw new AssertionError(e);
        });
  }

  public Desk desk() {
    return desk;
  }

  public Work work() {
    return desk.work();
  }

  /// Every toast and problem, and the title of every question, in order.
  public List<String> said() {
    return said;
  }

  /// The frame around a screen that has just come into view.
  public static Parent shown(Screen screen) {
    screen.shown();
    return new TestShell(screen).layers();
  }

  /// The frame around a panel, for its picture.
  public static Parent panel(Node panel) {
    return shown(new PanelScreen(new StackPane(panel)));
  }

  private record PanelScreen(StackPane content) implements Screen {}

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
}
