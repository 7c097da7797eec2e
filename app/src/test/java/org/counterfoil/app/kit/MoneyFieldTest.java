package org.counterfoil.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class MoneyFieldTest {
  @Test
  void leaving_the_field_writes_the_amount_in_full() {
    assertThat(typedAndLeft("1200").getText()).isEqualTo("1,200.00");
  }

  @Test
  void what_cannot_be_read_stays_as_typed_with_a_sentence_about_it() {
    var field = typedAndLeft("12,50");
    assertThat(field.getText()).isEqualTo("12,50");
    assertThat(field.value().get()).isEmpty();
    assertThat(field.error().get()).isEqualTo(Texts.of("kit.typed.unclear-comma"));
  }

  @Test
  void an_empty_field_is_no_error() {
    assertThat(typedAndLeft("").error().get()).isEmpty();
  }

  private static MoneyField typedAndLeft(String typed) {
    var field = Fx.get(() -> new MoneyField(CurrencyUnit.USD));
    var other = Fx.get(() -> new Button("x"));
    var stage = Fx.get(Stage::new);
    Fx.run(
        () -> {
          stage.setScene(new Scene(new VBox(field, other), 200, 100));
          stage.show();
        });
    Fx.run(field::requestFocus);
    Fx.run(() -> field.setText(typed));
    Fx.run(other::requestFocus);
    Fx.run(stage::close);
    return field;
  }
}
