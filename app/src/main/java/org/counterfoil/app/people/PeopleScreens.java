package org.counterfoil.app.people;

import java.util.List;
import javafx.scene.Node;
import org.counterfoil.app.kit.FormPanel;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.people.SecretChange.Purpose;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.core.Core;
import org.counterfoil.core.security.SignIn.Means;
import org.counterfoil.core.security.UserId;

/// The screens about people who sign in.
public final class PeopleScreens {
  private final Core core;
  private final Desk desk;

  public PeopleScreens(Core core, Desk desk) {
    this.core = core;
    this.desk = desk;
  }

  /// Everybody with their roles; for those who may manage users.
  public Screen list() {
    var self = desk.session().actor().get().user();
    var model = new PeopleViewModel(core.users(), desk.work(), desk.notices(), self);
    var holder = new Screen[1];
    var ways =
        new PeopleView.Ways(
            () -> open(holder[0].content(), new Purpose.NewPerson(), model::refresh),
            (line, means) ->
                open(holder[0].content(), new Purpose.Reset(line, means), model::refresh),
            means -> changeOwn(means, holder[0].content()));
    holder[0] = new PeopleView(model, ways);
    return holder[0];
  }

  /// Opens the form by which whoever is signed in changes their own PIN or password; for every
  /// role.
  ///
  /// @param over whatever is in the window
  public void changeOwn(Means means, Node over) {
    var self = new UserId(desk.session().actor().get().user());
    desk.work()
        .run(
            () -> core.users().queries().person(self).orElseThrow(),
            person -> open(over, new Purpose.Own(person, means), () -> {}));
  }

  private void open(Node over, Purpose purpose, Runnable onDone) {
    desk.work()
        .run(() -> core.users().queries().roles(), roles -> show(over, purpose, roles, onDone));
  }

  private void show(Node over, Purpose purpose, List<String> roles, Runnable onDone) {
    var panel = new FormPanel[1];
    var model =
        new SecretViewModel(
            core.users(),
            desk.work(),
            purpose,
            () -> {
              panel[0].close();
              desk.notices().toast(Tone.SUCCESS, Texts.of("people.saved"));
              onDone.run();
            });
    panel[0] = new SecretFormView(model).panel(roles);
    Layers.showLate(over, panel[0]);
  }
}
