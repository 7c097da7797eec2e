package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A scan may come wherever the focus is; it never lands in a field and presses nothing.
class ScannerFilterTest {
  private final List<String> scans = new ArrayList<>();
  private final AtomicInteger presses = new AtomicInteger();
  private final TextField text = Fx.get(TextField::new);
  private final MoneyField money = Fx.get(() -> new MoneyField(CurrencyUnit.USD));
  private final Button button = Fx.get(() -> new Button("x"));
  private final Stage stage = Fx.get(Stage::new);
  private final Scene scene = Fx.get(() -> new Scene(new VBox(text, money, button), 300, 200));
  private final Keys keys = new Keys(scene);

  @BeforeEach
  void aForm() {
    Fx.run(
        () -> {
          button.setDefaultButton(true);
          button.setOnAction(_ -> presses.incrementAndGet());
          stage.setScene(scene);
          ScannerFilter.install(scene, keys, scans::add);
          stage.show();
        });
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  @Test
  void a_scan_leaves_a_text_field_as_it_was() {
    Fx.run(
        () -> {
          text.requestFocus();
          keys.type("Rudo").scan("6009702140127");
          assertThat(text.getText()).isEqualTo("Rudo");
          assertThat(text.getCaretPosition()).isEqualTo(4);
        });
    assertThat(scans).containsExactly("6009702140127");
  }

  @Test
  void a_scan_over_a_selected_amount_keeps_the_amount() {
    Fx.run(
        () -> {
          money.requestFocus();
          money.setText("120.00");
          money.selectAll();
          keys.scan("6001278441056");
          assertThat(money.getText()).isEqualTo("120.00");
          assertThat(money.getSelectedText()).isEqualTo("120.00");
        });
    assertThat(scans).containsExactly("6001278441056");
  }

  @Test
  void the_enter_of_a_scan_presses_no_button() {
    Fx.run(
        () -> {
          button.requestFocus();
          keys.scan("6001278441056");
        });
    assertThat(presses).hasValue(0);
    assertThat(scans).hasSize(1);
  }

  @Test
  void what_a_person_types_stays() {
    Fx.run(
        () -> {
          text.requestFocus();
          keys.type("6001278441056").press(javafx.scene.input.KeyCode.ENTER);
          assertThat(text.getText()).isEqualTo("6001278441056");
        });
    assertThat(scans).isEmpty();
  }
}
