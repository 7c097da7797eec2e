package org.counterfoil.app.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.counterfoil.app.kit.FileChoice;
import org.counterfoil.app.kit.FormPanel;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Look;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.people.PeopleScreens;
import org.counterfoil.app.settings.FeaturesViewModel.Used;
import org.counterfoil.app.settings.SettingsView.Card;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.app.shell.Place;
import org.counterfoil.core.Core;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.organisation.BusinessDetails;
import org.counterfoil.core.security.SignIn.Means;
import org.counterfoil.core.setting.Settings;
import org.counterfoil.core.setting.TillPrinter;
import org.kordamp.ikonli.feather.Feather;

/// The screens of the settings.
public final class SettingsScreens {
  private final Core core;
  private final Desk desk;
  private final Look look;
  private final FileChoice files;

  public SettingsScreens(Core core, Desk desk, Look look, FileChoice files) {
    this.core = core;
    this.desk = desk;
    this.look = look;
    this.files = files;
  }

  /// The home of the section: cards for whatever the session's user may set.
  public Screen home() {
    var holder = new Screen[1];
    holder[0] = new SettingsView(cards(() -> holder[0].content()));
    return holder[0];
  }

  /// Puts on the language, theme and text size the session's user once chose; after signing in.
  public void wearOwnLook() {
    look().wear();
  }

  private interface Window {
    Node content();
  }

  private List<Card> cards(Window window) {
    var cards = new ArrayList<Card>();
    if (may(Permission.EDIT_PRODUCTS) || may(Permission.IMPORT)) {
      cards.add(go("settings.products", Feather.PACKAGE, new Place.Products()));
    }
    if (may(Permission.MANAGE_USERS)) {
      cards.add(go("settings.people", Feather.USERS, new Place.People()));
    }
    if (may(Permission.MANAGE_BACKUP)) {
      cards.add(go("settings.backup", Feather.SHIELD, new Place.Backup()));
    }
    if (may(Permission.MANAGE_SETTINGS)) {
      cards.add(new Card("settings.business", Feather.HOME, () -> business(window)));
      cards.add(new Card("settings.features", Feather.TOGGLE_RIGHT, () -> features(window)));
      cards.add(new Card("settings.printer", Feather.PRINTER, () -> printer(window)));
      cards.add(new Card("settings.taxes", Feather.PERCENT, () -> taxes(window)));
    }
    cards.add(
        new Card("settings.look", Feather.TYPE, () -> show(window, SettingsForms.look(look()))));
    cards.add(new Card("settings.pin", Feather.LOCK, () -> changeOwn(Means.PIN, window)));
    cards.add(new Card("settings.password", Feather.KEY, () -> changeOwn(Means.PASSWORD, window)));
    return cards;
  }

  private void changeOwn(Means means, Window window) {
    new PeopleScreens(core, desk).changeOwn(means, window.content());
  }

  private Card go(String key, Feather icon, Place place) {
    return new Card(key, icon, () -> desk.navigation().go(place));
  }

  private void business(Window window) {
    var here = core.whereabouts().here();
    desk.work()
        .run(
            () -> core.settings().history(BusinessDetails.VERSIONS, here.shop().id().value()),
            versions -> {
              var panel = new FormPanel[1];
              var model =
                  new BusinessViewModel(
                      core.organisation().editBusiness(), desk.work(), here, () -> saved(panel[0]));
              panel[0] =
                  SettingsForms.business(model, history(SettingHistory.ofBusiness(versions)));
              show(window, panel[0]);
            });
  }

  private void features(Window window) {
    var here = core.whereabouts().here();
    var organisation = core.organisation();
    desk.work()
        .run(
            () -> Used.of(organisation.queries(), core.settings(), here.division().id()),
            divisions -> {
              var model =
                  new FeaturesViewModel(organisation.switchFeature(), desk.work(), divisions);
              show(window, SettingsForms.features(model, here.shop().timeZone()));
            });
  }

  private HistoryPart history(List<SettingHistory.Change> changes) {
    return new HistoryPart(changes, core.whereabouts().here().shop().timeZone());
  }

  private void printer(Window window) {
    var panel = new FormPanel[1];
    var register = core.whereabouts().here().register().id().value();
    desk.work()
        .run(
            () -> core.settings().history(TillPrinter.SETTING, register),
            versions -> {
              var now =
                  versions.stream()
                      .findFirst()
                      .map(Settings.Held::value)
                      .orElse(TillPrinter.SETTING.otherwise());
              var model =
                  new PrinterViewModel(
                      core.settings(), desk.work(), register, now, () -> saved(panel[0]));
              var history = history(SettingHistory.ofPrinter(versions));
              panel[0] = SettingsForms.printer(model, files, history);
              show(window, panel[0]);
            });
  }

  private void taxes(Window window) {
    desk.work()
        .run(
            () -> TaxViewModel.read(core.taxes()),
            page ->
                show(
                    window,
                    SettingsForms.taxes(new TaxViewModel(core.taxes(), desk.work(), page))));
  }

  private LookViewModel look() {
    return new LookViewModel(
        look, core.settings(), desk.work(), desk.session().actor().get().user());
  }

  private void saved(FormPanel panel) {
    panel.close();
    desk.notices().toast(Tone.SUCCESS, Texts.of("settings.saved"));
  }

  private static void show(Window window, FormPanel panel) {
    Layers.showLate(window.content(), panel);
  }

  private boolean may(Permission permission) {
    return desk.session().may(permission);
  }
}
