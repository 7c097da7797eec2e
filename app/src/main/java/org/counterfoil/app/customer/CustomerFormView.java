package org.counterfoil.app.customer;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.counterfoil.app.customer.CustomerFormViewModel.Input;
import org.counterfoil.app.kit.BusyPane;
import org.counterfoil.app.kit.Choice;
import org.counterfoil.app.kit.Field;
import org.counterfoil.app.kit.FormPanel;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.core.customer.Alike;
import org.counterfoil.core.customer.CustomerKind;
import org.kordamp.ikonli.feather.Feather;

/// The form of a customer: quick first, the rest behind "More options", those alike beside it.
final class CustomerFormView {
  private final CustomerFormViewModel model;
  private final String country;
  private final FormPanel panel;
  private final VBox alike = new VBox();
  private final SimpleBooleanProperty more = new SimpleBooleanProperty();

  CustomerFormView(CustomerFormViewModel model, String country) {
    this.model = model;
    this.country = country;
    var name = field("customer.name", Input.NAME);
    panel = new FormPanel(model.isNew() ? "customer.new" : "customer.edit", name.input());
    panel.setId("customer-form");
    panel.getStyleClass().add("wide");
    alike.getStyleClass().add("alike-card");
    alike.setId("alike");
    more.set(!model.isNew());
    panel
        .with(name, field("customer.phone", Input.PHONE), field("customer.email", Input.EMAIL))
        .with(moreOptions())
        .beside(alike)
        .foot(Nodes.secondary("kit.cancel", Feather.X, panel::close), save());
    model.alike().subscribe(this::show);
    model.stopped().subscribe(() -> show(model.alike().get()));
  }

  FormPanel panel() {
    return panel;
  }

  private Field field(String id, Input input) {
    var field = Field.text(id, model.text(input));
    field.error().bind(model.error(input));
    field
        .input()
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                model.look();
              }
            });
    return field;
  }

  private Button save() {
    var save = Nodes.primary("kit.save", Feather.CHECK, model::save);
    save.setId("customer-save");
    save.disableProperty().bind(model.busy());
    return save;
  }

  private Node moreOptions() {
    var note = new TextArea();
    note.textProperty().bindBidirectional(model.text(Input.NOTE));
    note.setPrefRowCount(2);
    note.setWrapText(true);
    var alertNote = new Field("customer.alert-note", note);
    alertNote.error().bind(model.error(Input.NOTE));
    var kinds = Choice.of(List.of(CustomerKind.values()), CustomerFormView::kind, model.kind());
    var rest =
        new VBox(
            new Field("customer.kind", kinds),
            field("customer.birth-date", Input.BIRTH_DATE),
            alertNote);
    rest.getStyleClass().add("gap-12");
    rest.visibleProperty().bind(more);
    rest.managedProperty().bind(more);
    var toggle = Nodes.quiet("kit.more-options", () -> more.set(!more.get()));
    toggle.setId("more-options");
    more.subscribe(
        open ->
            toggle
                .textProperty()
                .bind(Texts.bind(open ? "kit.fewer-options" : "kit.more-options")));
    return Nodes.column("gap-8", toggle, BusyPane.over(rest, model.busy()));
  }

  private static String kind(CustomerKind kind) {
    return Texts.of(
        switch (kind) {
          case INDIVIDUAL -> "customer.kind.individual";
          case ORGANISATION -> "customer.kind.organisation";
        });
  }

  private void show(List<Alike> found) {
    alike.setVisible(!found.isEmpty());
    alike.setManaged(!found.isEmpty());
    var rows = new ArrayList<Node>();
    boolean certain = found.stream().anyMatch(Alike::almostCertain);
    rows.add(
        Nodes.row(
            "gap-8",
            Nodes.icon(Feather.USERS),
            Nodes.grow(
                Nodes.wrapped(
                    certain ? "customer.alike.certain" : "customer.alike.maybe", "strong"))));
    found.stream().map(this::row).forEach(rows::add);
    if (model.stopped().get()) {
      rows.add(Nodes.wrapped("customer.alike.stopped", "t-13"));
      var other =
          Nodes.secondary("customer.alike.somebody-else", Feather.USER_PLUS, model::somebodyElse);
      other.setId("somebody-else");
      rows.add(other);
    }
    alike.getChildren().setAll(rows);
  }

  private Node row(Alike one) {
    var customer = one.customer();
    var name = Nodes.text(customer.name(), "strong", "wrap");
    var phone = Nodes.text(CustomerWords.phone(customer.phone(), country), "t-13", "latin");
    var mail = Nodes.text(CustomerWords.plain(customer.email()), "t-13", "latin", "wrap");
    mail.setManaged(customer.email() != null);
    mail.setVisible(customer.email() != null);
    var use = Nodes.quiet("customer.alike.use", () -> model.use(one));
    use.getStyleClass().add("use-existing");
    return Nodes.column("gap-2", name, phone, mail, use);
  }
}
