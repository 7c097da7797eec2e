package org.counterfoil.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.document.PaperWidth;
import org.counterfoil.core.setting.Settings;
import org.counterfoil.core.setting.TillPrinter;
import org.counterfoil.core.setting.TillPrinter.Drawer;
import org.counterfoil.core.setting.TillPrinter.Reach;

/// The receipt printer of this till.
final class PrinterViewModel {
  private static final int HIGHEST_PORT = 65_535;

  private final Settings settings;
  private final Work work;
  private final UUID register;
  private final Runnable onDone;
  private final ObjectProperty<Reach> reach = new SimpleObjectProperty<>(Reach.NONE);
  private final StringProperty host = new SimpleStringProperty("");
  private final StringProperty hostError = new SimpleStringProperty("");
  private final StringProperty port = new SimpleStringProperty("");
  private final StringProperty portError = new SimpleStringProperty("");
  private final StringProperty folder = new SimpleStringProperty("");
  private final StringProperty folderError = new SimpleStringProperty("");
  private final ObjectProperty<PaperWidth> paper = new SimpleObjectProperty<>(PaperWidth.MM80);
  private final BooleanProperty drawer = new SimpleBooleanProperty();
  private final BooleanProperty busy = new SimpleBooleanProperty();

  PrinterViewModel(Settings settings, Work work, UUID register, TillPrinter now, Runnable onDone) {
    this.settings = settings;
    this.work = work;
    this.register = register;
    this.onDone = onDone;
    reach.set(now.reach());
    host.set(now.host());
    port.set(String.valueOf(now.port()));
    folder.set(now.folder());
    paper.set(now.paper());
    drawer.set(now.drawer() == Drawer.OPENED_BY_PRINTER);
    host.subscribe(() -> hostError.set(""));
    port.subscribe(() -> portError.set(""));
    folder.subscribe(() -> folderError.set(""));
  }

  ObjectProperty<Reach> reach() {
    return reach;
  }

  StringProperty host() {
    return host;
  }

  StringProperty hostError() {
    return hostError;
  }

  StringProperty port() {
    return port;
  }

  StringProperty portError() {
    return portError;
  }

  StringProperty folder() {
    return folder;
  }

  StringProperty folderError() {
    return folderError;
  }

  ObjectProperty<PaperWidth> paper() {
    return paper;
  }

  BooleanProperty drawer() {
    return drawer;
  }

  BooleanProperty busy() {
    return busy;
  }

  void save() {
    int number = portNumber();
    boolean good =
        switch (reach.get()) {
          case NONE -> true;
          case NETWORK -> networkIsGood(number);
          case FILE -> folderIsGood();
        };
    if (!good) {
      return;
    }
    var chosen =
        new TillPrinter(
            reach.get(),
            host.get().strip(),
            number > 0 ? number : TillPrinter.SETTING.otherwise().port(),
            folder.get().strip(),
            paper.get(),
            drawer.get() ? Drawer.OPENED_BY_PRINTER : Drawer.NONE);
    var command = TillPrinter.SETTING.as(register, chosen);
    work.run(busy, () -> settings.change().change(command), _ -> onDone.run());
  }

  private boolean networkIsGood(int number) {
    if (number <= 0) {
      portError.set(Texts.of("settings.refused.port-wrong"));
    }
    return isThere(host, hostError, "settings.refused.host-missing") && number > 0;
  }

  private boolean folderIsGood() {
    if (!isThere(folder, folderError, "settings.refused.folder-missing")) {
      return false;
    }
    try {
      var _ = Path.of(folder.get().strip());
      return true;
    } catch (InvalidPathException _) {
      folderError.set(Texts.of("settings.refused.folder-impossible"));
      return false;
    }
  }

  private static boolean isThere(StringProperty text, StringProperty error, String words) {
    boolean missing = text.get().isBlank();
    if (missing) {
      error.set(Texts.of(words));
    }
    return !missing;
  }

  /// The port typed, in digits of any language; 0 for none.
  private int portNumber() {
    try {
      int number = Integer.parseInt(port.get().strip());
      return number > HIGHEST_PORT ? 0 : Math.max(0, number);
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
