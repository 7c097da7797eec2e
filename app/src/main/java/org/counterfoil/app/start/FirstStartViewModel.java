package org.counterfoil.app.start;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.counterfoil.app.kit.Job;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Typed;
import org.counterfoil.app.kit.Work;
import org.counterfoil.app.start.Answers.Input;
import org.counterfoil.core.organisation.DivisionKind;
import org.counterfoil.core.security.UserId;
import org.counterfoil.core.setup.SetUpBusiness;
import org.jspecify.annotations.Nullable;

/// The answers that make a shop. A refusal keeps every one of them and stands beside the one it is
/// about.
public final class FirstStartViewModel {
  /// Where the computer stands, as far as it knows: what the first answers are guessed from.
  ///
  /// @param country ISO 3166, or empty
  public record Guess(String country, ZoneId timeZone) {
    public static Guess ofComputer() {
      return new Guess(Locale.getDefault().getCountry(), ZoneId.systemDefault());
    }
  }

  private final Supplier<SetUpBusiness> door;
  private final Work work;
  private final Notices notices;
  private final StartHooks hooks;
  private final Answers answers = new Answers();
  private final GroundModel ground;
  private final ObjectProperty<DivisionKind> kind =
      new SimpleObjectProperty<>(DivisionKind.GROCERY);
  private final ObjectProperty<SampleSize> sampleSize =
      new SimpleObjectProperty<>(SampleSize.SMALL);
  private final BooleanProperty more = new SimpleBooleanProperty();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable Job<UserId>> samples =
      new ReadOnlyObjectWrapper<>(null);

  /// @param door of the empty store, asked anew each time and off the JavaFX thread: a restoring
  ///   that failed has closed and opened it
  public FirstStartViewModel(
      Supplier<SetUpBusiness> door, Work work, Notices notices, StartHooks hooks, Guess guess) {
    this.door = door;
    this.work = work;
    this.notices = notices;
    this.hooks = hooks;
    ground = new GroundModel(answers, guess);
    answers.value(Input.BUSINESS).addListener((_, before, now) -> nameStore(before, now));
  }

  Answers answers() {
    return answers;
  }

  GroundModel ground() {
    return ground;
  }

  ObjectProperty<DivisionKind> kind() {
    return kind;
  }

  ObjectProperty<SampleSize> sampleSize() {
    return sampleSize;
  }

  /// Whether the rarely wanted answers are shown.
  BooleanProperty more() {
    return more;
  }

  BooleanProperty busy() {
    return busy;
  }

  /// The sample shop being filled, once it was asked for.
  ReadOnlyObjectProperty<@Nullable Job<UserId>> samples() {
    return samples.getReadOnlyProperty();
  }

  /// Opens the shop, or says what is missing.
  void begin() {
    if (isAtWork()) {
      return;
    }
    var percent = number(Input.TAX_PERCENT);
    var unit = number(Input.CASH_UNIT);
    if (!answers.text(Input.PIN).equals(answers.text(Input.PIN_AGAIN))) {
      answers.error(Input.PIN_AGAIN).set(Texts.of("start.refused.pins-differ"));
    }
    if (percent == null || unit == null || answers.firstWrong().isPresent()) {
      showWrong();
      return;
    }
    var command =
        new SetUpBusiness.Command(
            answers.text(Input.BUSINESS),
            ground.ground(percent, unit),
            kind.get(),
            answers.text(Input.STORE),
            answers.text(Input.OWNER),
            answers.text(Input.PIN).toCharArray());
    work.run(busy, () -> door.get().found(command), this::answered);
  }

  /// Fills the store with a sample shop of the chosen trade and size instead.
  void lookAround() {
    if (!isAtWork()) {
      var job = hooks.sampleShop(sampleSize.get().of(kind.get()));
      samples.set(job);
      work.run(job, hooks::founded);
    }
  }

  /// Brings a shop back from a backup instead; the answers stay.
  void restore() {
    if (!isAtWork()) {
      hooks.restoreBackup();
    }
  }

  /// A shop is being opened or filled already; who clicks twice means it once.
  private boolean isAtWork() {
    var filling = samples.get();
    return busy.get() || (filling != null && filling.running().get());
  }

  private void answered(SetUpBusiness.Outcome outcome) {
    switch (outcome) {
      case SetUpBusiness.Outcome.Founded(var _, var user) -> hooks.founded(user);
      case SetUpBusiness.Outcome.NotFounded(var why) -> refused(why);
    }
  }

  private void refused(SetUpBusiness.Refusal why) {
    var words = Texts.of("start.refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    switch (why) {
      case BUSINESS_NAME_MISSING, BUSINESS_NAME_TOO_LONG ->
          answers.error(Input.BUSINESS).set(words);
      case STORE_NAME_MISSING, STORE_NAME_TOO_LONG -> answers.error(Input.STORE).set(words);
      case OWNER_NAME_MISSING, OWNER_NAME_TOO_LONG -> answers.error(Input.OWNER).set(words);
      case PIN_NOT_FOUR_DIGITS -> answers.error(Input.PIN).set(words);
      case TAX_NAME_MISSING, TAX_NAME_TOO_LONG -> answers.error(Input.TAX_NAME).set(words);
      case TAX_PERCENT_OUT_OF_RANGE -> answers.error(Input.TAX_PERCENT).set(words);
      case CASH_UNIT_UNUSABLE -> answers.error(Input.CASH_UNIT).set(words);
      case NO_SUCH_CURRENCY, EXISTS_ALREADY ->
          notices.problem(
              new Notices.Problem(
                  Texts.of("start.refused.title"), words, Texts.of("start.refused.next")));
    }
    showWrong();
  }

  private void showWrong() {
    if (answers.firstWrong().map(Input::rare).orElse(false)) {
      more.set(true);
    }
  }

  private @Nullable BigDecimal number(Input input) {
    return switch (Typed.quantity(answers.text(input))) {
      case Typed.Good<BigDecimal>(var value) -> value;
      case Typed.Bad<BigDecimal> bad -> {
        answers.error(input).set(bad.words());
        yield null;
      }
    };
  }

  /// The first store is called like the business until it gets a name of its own.
  private void nameStore(String before, String now) {
    if (answers.text(Input.STORE).equals(before)) {
      answers.value(Input.STORE).set(now);
    }
  }
}
