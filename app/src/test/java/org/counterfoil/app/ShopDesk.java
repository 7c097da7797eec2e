package org.counterfoil.app;

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

/// A desk at a real shop: work happens at once, and what the user is told is remembered. Questions
/// are answered yes.
public final class ShopDesk implements Notices {
  private final Session session = new Session();
  private final Navigation navigation = new Navigation(new Place.Home(Section.TODAY));
  private final Desk desk;
  private final List<String> toasts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  public ShopDesk(TestShop shop, Actor actor) {
    this(shop, actor, Runnable::run);
  }

  /// @param background does what is read and written when it is let
  public ShopDesk(TestShop shop, Actor actor, Executor background) {
    session.begin(actor);
    var work = new Work(background, Runnable::run, () -> session.actor().get(), this::unexpected);
    desk = new Desk(work, this, navigation, session, shop.clock());
  }

  public Desk desk() {
    return desk;
  }

  public List<String> toasts() {
    return toasts;
  }

  public List<Problem> problems() {
    return problems;
  }

  public List<Question> questions() {
    return questions;
  }

  public Place place() {
    return navigation.place().get();
  }

  @Override
  public void toast(Tone tone, String words) {
    toasts.add(words);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void ask(Question question, Consumer<Boolean> answer) {
    questions.add(question);
    answer.accept(true);
  }

  @Override
  public void unexpected(Exception failure) {
    throw new AssertionError(failure);
  }
}
