package org.counterfoil.app.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.counterfoil.app.kit.Found;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Keys;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.kit.NoFiles;
import org.counterfoil.app.kit.Until;
import org.counterfoil.app.kit.Work;
import org.counterfoil.app.shell.TestDesk;
import org.counterfoil.core.TestShop;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.product.DecimalMark;
import org.counterfoil.core.product.ImportForm;
import org.counterfoil.core.product.ImportForm.Letters;
import org.counterfoil.core.product.ProductColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file whose headings the program does not know is given its meaning by the arrow keys.
class ImportViewTest {
  /// More than the reader holds for one.
  private static final int FIELD = 17 << 20;

  private final TestShop shop = new TestShop();
  private final ImportViewModel model =
      new ImportViewModel(shop.core().products().importing(), new TestDesk(shop).work());
  private final Stage stage = Fx.get(Stage::new);

  @TempDir private Path folder;

  @BeforeEach
  void open() throws IOException {
    var file = folder.resolve("goods.csv");
    Files.writeString(
        file,
        """
        Artikel;Description;Shelf tag
        A1;Cap;4,5
        A2;Hat;9
        """);
    Fx.run(
        () -> {
          var view = new ImportView(model, new NoFiles(), () -> {});
          stage.setScene(new Scene(new Layers(view), 1280, 720));
          stage.show();
          model.choose(file);
          stage.getScene().getRoot().applyCss();
          stage.getScene().getRoot().layout();
        });
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
    shop.close();
  }

  @Test
  void the_file_can_be_checked_once_the_code_was_pointed_out() {
    assertThat(canBeChecked()).isFalse();
    choose("product.sku", "Artikel");
    assertThat(canBeChecked()).isTrue();
  }

  @Test
  void the_rows_show_how_the_amounts_of_a_column_pointed_out_are_read() {
    choose("product.price", "Shelf tag");
    Until.onScreen("the rows show it", () -> isShown("4.50"));
  }

  @Test
  void the_arrow_keys_go_on_through_the_headings_of_a_file_that_was_checked() {
    choose("product.sku", "Artikel");
    Fx.run(model::check);
    choose("product.price", "Shelf tag");
    assertThat(model.state().get()).isInstanceOf(ImportViewModel.State.Chosen.class);
  }

  /// Each choice has the file read; the readings take their time and may overtake each other.
  @Test
  void the_file_is_read_as_was_chosen_last() {
    var readings = new ArrayList<Runnable>();
    var slow = new ImportViewModel(shop.core().products().importing(), slowly(readings));
    var file = folder.resolve("goods.csv");
    slow.choose(file);
    readings.removeFirst().run();
    var first = new ImportForm(Letters.UNICODE, '|', DecimalMark.POINT);
    var last = new ImportForm(Letters.UNICODE, ';', DecimalMark.POINT);
    slow.readAs(first);
    slow.readAs(last);
    readings.reversed().forEach(Runnable::run);
    assertThat(slow.state().get())
        .isInstanceOfSatisfying(
            ImportViewModel.State.Chosen.class,
            chosen -> assertThat(chosen.preview().form()).isEqualTo(last));
  }

  @Test
  void nothing_is_taken_over_while_the_file_is_read_in_another_way() {
    var readings = new ArrayList<Runnable>();
    var slow = new ImportViewModel(shop.core().products().importing(), slowly(readings));
    slow.choose(folder.resolve("goods.csv"));
    readings.removeFirst().run();
    slow.column(ProductColumn.SKU).set("Artikel");
    slow.readAs(new ImportForm(Letters.UNICODE, ';', DecimalMark.POINT));
    slow.take();
    readings.forEach(Runnable::run);
    assertThat(slow.state().get()).isInstanceOf(ImportViewModel.State.Chosen.class);
    assertThat(shop.core().products().queries().bySku("A1", LocalDate.MIN)).isEmpty();
    assertThat(slow.reading().get()).isFalse();
  }

  /// What was taken over before the file broke off is not denied.
  @Test
  void a_file_that_cannot_be_read_to_its_end_is_told_with_what_was_taken_before()
      throws IOException {
    var file = folder.resolve("long.csv");
    var rows = new StringBuilder("SKU;Name;Price\n");
    for (int i = 0; i < 5_000; i++) {
      rows.append("L").append(i).append(";Lamp;4,5\n");
    }
    // A quotation mark that is never closed has the rest of the file for one field.
    Files.writeString(file, rows.append("L5000;\"Lamp;5\n").append("x".repeat(FIELD)).toString());
    Fx.run(() -> model.choose(file));
    Fx.run(model::take);
    assertThat(model.state().get()).isInstanceOf(ImportViewModel.State.BrokenOff.class);
    assertThat(shop.core().products().queries().bySku("L0", LocalDate.MIN)).isPresent();
  }

  private static Work slowly(List<Runnable> readings) {
    return new Work(
        readings::add,
        Runnable::run,
        () -> Actor.SYSTEM,
        e -> {
          throw new AssertionError(e);
        });
  }

  private boolean canBeChecked() {
    return Fx.get(
        () -> !Found.byId(stage.getScene().getRoot(), Button.class, "import-check").isDisabled());
  }

  private boolean isShown(String words) {
    return stage.getScene().getRoot().lookupAll(".table-cell").stream()
        .anyMatch(cell -> cell instanceof TableCell<?, ?> it && words.equals(it.getText()));
  }

  /// By the arrow keys alone, from where the cursor is after it was put into the field once.
  private void choose(String field, String heading) {
    Fx.run(() -> box(field).requestFocus());
    var keys = Fx.get(() -> new Keys(stage.getScene()));
    for (int i = 0; i < 4 && !heading.equals(Fx.get(() -> box(field).getValue())); i++) {
      Fx.run(() -> keys.press(KeyCode.DOWN));
    }
    assertThat(Fx.get(() -> box(field).getValue())).isEqualTo(heading);
  }

  private ComboBox<?> box(String field) {
    return Found.byId(stage.getScene().getRoot(), ComboBox.class, field);
  }
}
