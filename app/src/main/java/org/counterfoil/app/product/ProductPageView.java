package org.counterfoil.app.product;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.counterfoil.app.kit.Nodes;
import org.counterfoil.app.kit.Screen;

/// One product, read anew whenever somebody comes to it.
final class ProductPageView extends StackPane implements Screen {
  private final Consumer<ProductsView.Slot> read;
  private final Runnable back;
  private Optional<ProductFormView> form = Optional.empty();

  /// Counts the readings: one that comes late must not take away what is being typed.
  private int asked;

  /// @param read hands over the page as soon as it was read
  ProductPageView(Consumer<ProductsView.Slot> read, Runnable back) {
    this.read = read;
    this.back = back;
    setId("product-page");
  }

  @Override
  public Parent content() {
    return this;
  }

  @Override
  public Node firstFocus() {
    return form.map(ProductFormView::firstFocus).orElse(this);
  }

  @Override
  public void shown() {
    if (form.isEmpty()) {
      asked++;
      read.accept(new Slot(asked));
    }
  }

  @Override
  public boolean stepBack() {
    forget();
    return false;
  }

  @Override
  public boolean scanned(String code) {
    form.ifPresent(it -> it.scanned(code));
    return form.isPresent();
  }

  private void forget() {
    asked++;
    form = Optional.empty();
    getChildren().clear();
  }

  /// Where the page of one reading stands.
  private final class Slot implements ProductsView.Slot {
    private final int mine;

    Slot(int mine) {
      this.mine = mine;
    }

    @Override
    public void show(Node page) {
      if (mine == asked) {
        getChildren().setAll(page);
        form = page instanceof ProductFormView it ? Optional.of(it) : Optional.empty();
        Nodes.focus(ProductPageView.this, firstFocus());
      }
    }

    @Override
    public void leave() {
      if (mine == asked) {
        forget();
        back.run();
      }
    }
  }
}
