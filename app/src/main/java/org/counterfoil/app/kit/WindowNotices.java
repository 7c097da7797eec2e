package org.counterfoil.app.kit;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.counterfoil.core.command.NotPermitted;
import org.counterfoil.core.database.StoreTrouble;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices shown inside the window, on its [Layers].
public final class WindowNotices implements Notices {
  private static final Logger LOG = LoggerFactory.getLogger(WindowNotices.class);
  private static final Duration TOAST_STAYS = Duration.seconds(4);
  private static final int TOASTS_AT_ONCE = 3;

  /// Of a toast that goes by itself. The next of its tone takes its place: one after the other they
  /// would cover the page for as long as somebody works.
  private static final String PASSING = "passing";

  private final Layers layers;

  public WindowNotices(Layers layers) {
    this.layers = layers;
  }

  @Override
  public void toast(Tone tone, String words) {
    var toast = strip(tone, words, "strong");
    toast.getStyleClass().add(PASSING);
    layers.toasts().getChildren().removeIf(it -> isPassing(it, tone));
    add(toast);
    var stays = new PauseTransition(TOAST_STAYS);
    stays.setOnFinished(_ -> layers.toasts().getChildren().remove(toast));
    stays.play();
  }

  @Override
  public void problem(Problem problem) {
    var toast = strip(Tone.DANGER, problem.title(), "strong");
    var words = (VBox) toast.getChildren().get(1);
    words.getChildren().addAll(line(problem.saved(), "t-13"), line(problem.nextStep(), "t-13"));
    var close =
        Nodes.iconButton("kit.close", Feather.X, () -> layers.toasts().getChildren().remove(toast));
    toast.getChildren().add(close);
    add(toast);
  }

  @Override
  public void ask(Question question, Consumer<Boolean> answer) {
    layers.showModal(new QuestionPanel(question, answer, layers));
  }

  @Override
  public void unexpected(Exception failure) {
    LOG.error("Unexpected failure", failure);
    var key = key(failure);
    problem(
        new Problem(
            Texts.of(key + ".title"), Texts.of(key + ".saved"), Texts.of(key + ".next-step")));
  }

  private static String key(Exception failure) {
    return switch (failure) {
      case NotPermitted _ -> "kit.not-permitted";
      case StoreTrouble trouble when trouble.unsettled() -> "kit.unsettled";
      case StoreTrouble trouble -> key(trouble.kind());
      default -> "kit.unexpected";
    };
  }

  /// Of a trouble the user can do something about; the others stop the shop at its next start,
  /// which says more.
  private static String key(StoreTrouble.Kind kind) {
    return switch (kind) {
      case ROLL_NOT_WRITTEN -> "kit.roll-not-written";
      case DISK_FULL -> "kit.disk-full";
      case READ_ONLY -> "kit.read-only";
      case KEY_MISSING,
          WRONG_KEY,
          KEYSTORE_SILENT,
          IN_USE,
          DAMAGED,
          FORKED,
          UPGRADE_FAILED,
          TOO_NEW,
          ROLL_DAMAGED ->
          "kit.unexpected";
    };
  }

  private static boolean isPassing(Node toast, Tone tone) {
    return toast.getStyleClass().containsAll(List.of(PASSING, tone.styleClass()));
  }

  private void add(Node toast) {
    var shown = layers.toasts().getChildren();
    if (shown.size() >= TOASTS_AT_ONCE) {
      var passing = shown.stream().filter(it -> it.getStyleClass().contains(PASSING)).findFirst();
      shown.remove(passing.orElseGet(shown::getFirst));
    }
    shown.add(toast);
  }

  private static HBox strip(Tone tone, String title, String styleClass) {
    var words = new VBox(line(title, styleClass));
    words.getStyleClass().add("gap-2");
    HBox.setHgrow(words, Priority.ALWAYS);
    var strip = new HBox(Nodes.icon(tone.icon()), words);
    strip.getStyleClass().addAll("banner", "toast", tone.styleClass());
    return strip;
  }

  private static Label line(String words, String styleClass) {
    var label = Nodes.text(words, styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// A question with its two buttons; the harmless one has the focus where yes is dangerous.
  private static final class QuestionPanel extends VBox {
    private boolean answered;
    private final Button preferred;

    QuestionPanel(Question question, Consumer<Boolean> answer, Layers layers) {
      setId("question");
      setMaxHeight(USE_PREF_SIZE);
      getStyleClass().addAll("card", "dialog");
      var no = button(question.no(), "secondary");
      no.setCancelButton(true);
      no.setOnAction(_ -> layers.closeModal());
      boolean dangerous = question.tone() == Tone.DANGER;
      var yes = button(question.yes(), dangerous ? "danger" : "primary");
      yes.setId("question-yes");
      if (dangerous) {
        yes.getStyleClass().add("solid");
      }
      yes.setDefaultButton(!dangerous);
      yes.setOnAction(
          _ -> {
            answered = true;
            layers.closeModal();
            answer.accept(true);
          });
      preferred = dangerous ? no : yes;
      getChildren()
          .addAll(
              Nodes.row(
                  "gap-12",
                  Nodes.icon(question.tone().icon(), question.tone().styleClass()),
                  Nodes.grow(line(question.title(), "card-title"))),
              line(question.consequence(), "muted"),
              Nodes.row("gap-12", Nodes.spacer(), no, yes));
      sceneProperty()
          .addListener(
              (_, _, scene) -> {
                if (scene == null && !answered) {
                  answered = true;
                  answer.accept(false);
                }
              });
    }

    @Override
    public void requestFocus() {
      preferred.requestFocus();
    }

    private static Button button(String words, String styleClass) {
      var button = new Button(words);
      button.getStyleClass().add(styleClass);
      return Nodes.fit(button);
    }
  }
}
