package org.counterfoil.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.counterfoil.app.kit.Alert;
import org.counterfoil.app.kit.Tone;

/// What the frame shows besides the screen: sections, pills, user.
public final class ShellViewModel {
  /// A state in a few words.
  public record State(Tone tone, String words) {}

  private final ObservableList<Section> sections = FXCollections.observableArrayList();
  private final ObjectProperty<State> sync =
      new SimpleObjectProperty<>(new State(Tone.NEUTRAL, ""));
  private final ObjectProperty<State> till =
      new SimpleObjectProperty<>(new State(Tone.NEUTRAL, ""));
  private final StringProperty user = new SimpleStringProperty("");
  private final StringProperty store = new SimpleStringProperty("");
  private final ObservableList<Alert> alerts = FXCollections.observableArrayList();

  /// The rail: only what the user may use and the shop has switched on, in any order.
  public ObservableList<Section> sections() {
    return sections;
  }

  /// Age of the last exchange and how much waits; hidden while its words are empty.
  public ObjectProperty<State> sync() {
    return sync;
  }

  /// The till and since when it is open; hidden while its words are empty.
  public ObjectProperty<State> till() {
    return till;
  }

  /// The name of who is signed in.
  public StringProperty user() {
    return user;
  }

  /// Store and town, at the end of the status bar.
  public StringProperty store() {
    return store;
  }

  /// What everybody at the till has to know, above every screen.
  public ObservableList<Alert> alerts() {
    return alerts;
  }
}
