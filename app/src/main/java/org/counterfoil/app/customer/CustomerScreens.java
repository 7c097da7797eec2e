package org.counterfoil.app.customer;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.counterfoil.app.kit.FormPanel;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.Screen;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.shell.Desk;
import org.counterfoil.app.shell.Place;
import org.counterfoil.core.Core;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.customer.CustomerId;
import org.counterfoil.core.customer.CustomerQueries.Details;
import org.jspecify.annotations.Nullable;

/// The screens about customers.
public final class CustomerScreens {
  private final Core core;
  private final Desk desk;
  private @Nullable CustomerFormViewModel draft;

  public CustomerScreens(Core core, Desk desk) {
    this.core = core;
    this.desk = desk;
  }

  /// All customers: the home of the section.
  public Screen list() {
    var holder = new Screen[1];
    Consumer<String> create = typed -> quickCreate(holder[0].content(), typed, this::open);
    var ways =
        new CustomersView.Ways(this::open, mayEdit() ? Optional.of(create) : Optional.empty());
    var all = new CustomerList(core.customers().queries(), core.finder()).by(desk.work());
    holder[0] = new CustomersView(all, country(), ways);
    return holder[0];
  }

  /// The page of one customer.
  public Screen customer(CustomerId id) {
    var model =
        new CustomerPageViewModel(
            core.customers().queries(), core.sales().queries(), desk.work(), id);
    var holder = new Screen[1];
    Consumer<Details> edit = details -> edit(holder[0].content(), details, model::refresh);
    var here = core.whereabouts().here();
    holder[0] =
        new CustomerPageView(
            model,
            here.business(),
            here.shop().timeZone(),
            mayEdit() ? Optional.of(edit) : Optional.empty());
    return holder[0];
  }

  /// Opens the quick form in a panel over the window `over` is in. What was typed is there again
  /// after Esc, until it is saved.
  ///
  /// @param typed what was searched for, put where it belongs; empty for an empty form
  /// @param onCustomer told the new customer, or the existing one that was chosen instead
  public void quickCreate(Node over, String typed, Consumer<CustomerId> onCustomer) {
    var model = form(typed);
    var panel = new CustomerFormView(model, country()).panel();
    model.onDone(id -> done(panel, id, onCustomer));
    draft = model;
    Layers.around(over).showModal(panel);
  }

  private CustomerFormViewModel form(String typed) {
    var kept = draft;
    if (typed.isBlank() && kept != null) {
      return kept;
    }
    var id = new CustomerId(core.store().database().ids().next());
    var model = CustomerFormViewModel.toCreate(core.customers(), desk.work(), id);
    model.begin(typed);
    return model;
  }

  /// Whoever left the form while it was being saved has gone on to something else.
  private void done(FormPanel panel, CustomerId id, Consumer<CustomerId> onCustomer) {
    draft = null;
    if (panel.isOpen()) {
      panel.close();
      onCustomer.accept(id);
    } else {
      desk.notices().toast(Tone.SUCCESS, Texts.of("customer.saved"));
    }
  }

  private void edit(Node over, Details before, Runnable onEdited) {
    var model = CustomerFormViewModel.toEdit(core.customers(), desk.work(), before, country());
    var panel = new CustomerFormView(model, country()).panel();
    model.onDone(
        _ -> {
          panel.close();
          desk.notices().toast(Tone.SUCCESS, Texts.of("customer.saved"));
          onEdited.run();
        });
    Layers.around(over).showModal(panel);
  }

  private void open(CustomerId id) {
    desk.navigation().go(new Place.Customer(id));
  }

  private boolean mayEdit() {
    return desk.session().may(Permission.EDIT_CUSTOMERS);
  }

  private String country() {
    return core.whereabouts().here().business().country();
  }
}
