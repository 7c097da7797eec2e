package org.counterfoil.app;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import org.counterfoil.app.kit.ComponentsView;
import org.counterfoil.app.kit.Fx;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.kit.Layers;
import org.counterfoil.app.lock.LockView;
import org.counterfoil.app.lock.LockViewModel;
import org.counterfoil.app.lock.StaffRoom;
import org.counterfoil.app.shell.TestShell;
import org.junit.jupiter.api.Test;

/// Takes the pictures of the frame itself; each feature takes those of its own screens.
class GalleryTest {
  @Test
  void the_frame_with_every_part_of_the_kit() {
    Gallery.shoot("components", () -> new TestShell(new ComponentsView()).layers());
  }

  @Test
  void the_sign_in_screen() {
    Gallery.shoot("lock", GalleryTest::lock);
  }

  @Test
  void the_universal_field_with_results() {
    Gallery.shoot(
        "universal",
        () -> {
          var shell = new TestShell(new ComponentsView());
          shell.search("se");
          return shell.layers();
        });
  }

  private static Parent lock() {
    var room = new StaffRoom();
    var model = new LockViewModel(room, Fx.inline(), room.clock(), _ -> {});
    model.refresh();
    var view = new LockView(model, new SimpleStringProperty("Sam Levy's Village · Till 2"));
    room.type(model, List.of("t", "1", "2"));
    return new Layers(view);
  }
}
