package org.counterfoil.app;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.counterfoil.app.kit.Gallery;
import org.counterfoil.app.kit.Seen;
import org.junit.jupiter.api.Test;

/// Looks at the gallery as a whole. Maven runs it after all who take pictures; it says nothing
/// where some of them never ran.
class WholeGalleryTest {
  private static final JavaClasses ALL =
      new ClassFileImporter().importPackages("org.counterfoil.app");

  @Test
  void every_view_is_in_a_picture() {
    var seen = Seen.byTest();
    var takers = names(takers().map(JavaClass::getName));
    assumeTrue(seen.keySet().containsAll(takers), "Not all who take pictures have taken them");
    seen.keySet().retainAll(takers);
    var shown = names(seen.values().stream().flatMap(Set::stream));
    var missing =
        names(views().filter(view -> !isShown(view, shown)).map(JavaClass::getSimpleName));
    assertThat(missing)
        .as("Views of which there is no picture: shoot one in the gallery test of their feature")
        .isEmpty();
  }

  private static Stream<JavaClass> takers() {
    return ALL.stream().filter(WholeGalleryTest::takesPictures);
  }

  private static boolean takesPictures(JavaClass test) {
    return test.getSimpleName().endsWith("Test")
        && test.getMethodCallsFromSelf().stream()
            .anyMatch(
                call ->
                    call.getTargetOwner().isEquivalentTo(Gallery.class)
                        && call.getName().equals("shoot"));
  }

  private static Stream<JavaClass> views() {
    return ALL.stream()
        .filter(it -> it.getSimpleName().endsWith("View"))
        .filter(it -> !it.isInterface() && !it.isNestedClass());
  }

  /// A view that is no node itself is where a view is that uses it, or where a test does that takes
  /// pictures.
  private static boolean isShown(JavaClass view, Set<String> shown) {
    return shown.contains(view.getName())
        || (!view.isAssignableTo(Node.class)
            && view.getDirectDependenciesToSelf().stream()
                .map(it -> outermost(it.getOriginClass()))
                .anyMatch(it -> shown.contains(it.getName()) || takesPictures(it)));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(WholeGalleryTest::outermost).orElse(type);
  }

  private static Set<String> names(Stream<String> names) {
    return names.collect(toCollection(TreeSet::new));
  }
}
