package org.counterfoil.app.lock;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.Initials;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.lock.SignInDoor.Person;
import org.counterfoil.app.lock.UsefulParts.Part;
import org.kordamp.ikonli.feather.Feather;

/// Who was picked, what became of the last try, and the dots and digits of the PIN or the password.
final class SignInCard extends VBox {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("selected");

  private final LockViewModel model;
  private final PasswordField password = new PasswordField();

  SignInCard(LockViewModel model) {
    this.model = model;
    getStyleClass().addAll("card", "lock-card", "center");
    setMaxHeight(USE_PREF_SIZE);
    var byPin = model.byPin();
    var name = model.chosen().map(p -> p.map(Person::name).orElse(""));
    UsefulParts.fill(
        this,
        List.of(
            Part.always(avatar()),
            Part.always(Nodes.text(name, "card-title")),
            Part.always(message()),
            new Part(dots(), byPin),
            new Part(new PadView(model::digit, model::erase), byPin),
            new Part(Nodes.quiet("lock.use-password", model::usePassword), model.offersPassword()),
            new Part(passwordPart(), model.byPassword())));
  }

  /// Where the password is typed.
  Node password() {
    return password;
  }

  private Node avatar() {
    var avatar = new Label();
    avatar.getStyleClass().addAll("avatar", "large");
    avatar
        .textProperty()
        .bind(model.chosen().map(p -> p.map(Person::name).map(Initials::of).orElse("")));
    return avatar;
  }

  private Node passwordPart() {
    password.textProperty().bindBidirectional(model.password());
    password.setOnAction(_ -> model.submitPassword());
    var signIn = Nodes.primary("lock.sign-in", Feather.LOG_IN, model::submitPassword);
    signIn.setMaxWidth(Double.MAX_VALUE);
    var part =
        Nodes.column(
            "gap-12",
            new Field("lock.password", password),
            signIn,
            Nodes.quiet("lock.use-pin", model::usePin));
    part.getStyleClass().add("center");
    return part;
  }

  private Label message() {
    var words =
        Bindings.createStringBinding(
            this::words, model.message(), model.secondsToWait(), Texts.language());
    var label = Nodes.text(words, "t-13");
    label.setId("lock-message");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    model
        .message()
        .subscribe(
            now -> {
              label.getStyleClass().removeAll("muted", "text-danger");
              label.getStyleClass().add(now.isBad() ? "text-danger" : "muted");
            });
    return label;
  }

  private String words() {
    return switch (model.message().get()) {
      case NO_NAME -> Texts.of("lock.no-name");
      case ENTER_PIN -> Texts.of("lock.enter-pin");
      case ENTER_PASSWORD -> Texts.of("lock.enter-password");
      case CHECKING -> Texts.of("lock.checking");
      case LOCKED -> Texts.of("lock.locked");
      case WRONG_PIN -> wrong("lock.wrong");
      case WRONG_PASSWORD -> wrong("lock.wrong-password");
      case MUST_WAIT -> Texts.count("lock.must-wait", model.secondsToWait().get());
    };
  }

  private String wrong(String key) {
    int seconds = model.secondsToWait().get();
    return seconds == 0 ? Texts.of(key) : Texts.count(key + "-wait", seconds);
  }

  private Node dots() {
    var dots = new HBox();
    dots.getStyleClass().addAll("gap-16", "center");
    for (int i = 0; i < TypedPin.LENGTH; i++) {
      var dot = new Region();
      dot.getStyleClass().add("pin-dot");
      dots.getChildren().add(dot);
    }
    dots.accessibleTextProperty().bind(Texts.bind("lock.enter-pin"));
    model
        .digits()
        .subscribe(
            typed -> {
              for (int i = 0; i < dots.getChildren().size(); i++) {
                dots.getChildren().get(i).pseudoClassStateChanged(ON, i < typed.intValue());
              }
            });
    return dots;
  }
}
