package org.counterfoil.app.shell;

import java.util.ArrayList;
import java.util.List;
import org.counterfoil.app.kit.Alert;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.StatusKeys;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.kit.Work;

/// The frame around one screen, as a signed-in manager sees it.
public final class TestShell implements ShellHooks {
  private final ShellViewModel model = new ShellViewModel();
  private final UniversalViewModel universal;
  private final Navigation navigation;
  private final List<String> asked = new ArrayList<>();
  private final ShellView view;
  private final Layers layers;

  public TestShell(Screen screen) {
    this(new Navigation(new Place.Home(Section.SELL)), Fx.inline(), _ -> screen, List.of());
    Gallery.screen(layers, screen);
  }

  /// The frame around the screens of a shop, with what the universal field finds there.
  public TestShell(Desk desk, Screens screens, List<UniversalSource> sources) {
    this(desk.navigation(), desk.work(), screens, sources);
  }

  private TestShell(
      Navigation navigation, Work work, Screens screens, List<UniversalSource> sources) {
    this.navigation = navigation;
    model.sections().setAll(Section.values());
    model.sync().set(new ShellViewModel.State(Tone.SUCCESS, "Synced 12 s ago"));
    model.till().set(new ShellViewModel.State(Tone.NEUTRAL, "Till 2 · open since 08:02"));
    model.user().set("Tendai M.");
    model.store().set("Sam Levy's Village · Harare");
    universal =
        new UniversalViewModel(
            work, sources.isEmpty() ? List.of(new CommandSource(this::commands)) : sources);
    var parts = new ShellView.Parts(model, universal, navigation, screens, this, StatusKeys.NONE);
    view = new ShellView(parts, new Look());
    layers = new Layers(view);
  }

  public Layers layers() {
    return layers;
  }

  public void alert(List<Alert> alerts) {
    model.alerts().setAll(alerts);
  }

  public void search(String typed) {
    universal.text().set(typed);
    view.lookup("#universal").requestFocus();
  }

  ShellViewModel model() {
    return model;
  }

  /// A code from the window's scanner.
  public void scanned(String code) {
    view.scanned(code);
  }

  ShellView view() {
    return view;
  }

  Navigation navigation() {
    return navigation;
  }

  List<String> asked() {
    return asked;
  }

  private List<CommandSource.Entry> commands() {
    return model.sections().stream()
        .map(
            s ->
                new CommandSource.Entry(
                    s.words(), s.icon(), "", () -> navigation.go(new Place.Home(s))))
        .toList();
  }

  @Override
  public void lock() {
    asked.add("lock");
  }
}
