package org.counterfoil;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.counterfoil.app.kit.Scroller;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.database.Database;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.counterfoil");

  /// Commands that run before anybody has a right: each with the reason it may.
  private static final Set<String> WITHOUT_A_RIGHT =
      Set.of(
          "security.sign-in", // nobody is signed in yet
          "security.change-secret", // one's own, and the command checks that it is
          "security.drop-password", // one's own, and the command checks that it is
          "setting.change-own", // one's own
          "setup.found-business"); // there are no users yet; a second run is refused

  private static void holds(ArchRule rule) {
    rule.check(ALL);
  }

  @Test
  void core_never_sees_javafx_nor_the_modules_above_it() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("org.counterfoil.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.counterfoil.app..", "org.counterfoil.sync..")
            .because("a shop's rules outlive its windows"));
  }

  @Test
  void sql_lives_in_mappers_and_queries() {
    holds(
        noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Mapper")
            .and()
            .haveSimpleNameNotEndingWith("Queries")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.ibatis.annotations..")
            .because("whoever looks for a table's readers and writers looks there"));
  }

  @Test
  void mappers_are_private_to_their_feature() {
    holds(
        classes()
            .that()
            .haveSimpleNameEndingWith("Mapper")
            .should()
            .notBePublic()
            .because("others use the feature's commands"));
  }

  @Test
  void features_of_the_core_form_no_cycles() {
    holds(slices().matching("org.counterfoil.core.(*)..").should().beFreeOfCycles());
  }

  @Test
  void time_comes_from_the_clock() {
    holds(
        noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests move the clock by months"));
  }

  @Test
  void the_kit_alone_knows_the_way_from_thread_to_thread() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("org.counterfoil.app..")
            .and()
            .resideOutsideOfPackage("org.counterfoil.app.kit..")
            .should()
            .accessTargetWhere(reaches(Platform.class, "runLater"))
            .orShould()
            .accessTargetWhere(
                reaches(
                    Thread.class,
                    "<init>",
                    "ofVirtual",
                    "ofPlatform",
                    "startVirtualThread",
                    "start"))
            .because("what runs where is decided by Threads and Work"));
  }

  @Test
  void what_scrolls_is_a_scroller() {
    holds(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Scroller.class.getName())
            .should()
            .callConstructor(ScrollPane.class)
            .orShould()
            .callConstructor(ScrollPane.class, Node.class)
            .because("JavaFX keeps a picture of every scroll pane ever shown"));
  }

  /// A call or a reference to one of these methods.
  private static DescribedPredicate<JavaAccess<?>> reaches(Class<?> owner, String... names) {
    var some = Set.of(names);
    return DescribedPredicate.describe(
        owner.getSimpleName() + "." + String.join("|", names),
        access ->
            access.getTargetOwner().isAssignableTo(owner)
                && some.contains(access.getTarget().getName()));
  }

  @Test
  void money_is_never_a_floating_number() {
    holds(
        fields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(
                "..core.money..",
                "..core.ledger..",
                "..core.sale..",
                "..core.layby..",
                "..core.till..",
                "..core.tax..")
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class));
  }

  @Test
  void names_say_what_a_thing_is_and_not_what_layer_it_is() {
    holds(
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Dto"));
  }

  @Test
  void every_command_names_its_right() throws ReflectiveOperationException {
    var free = new TreeSet<String>();
    for (JavaClass type : ALL) {
      boolean writes =
          type.getMethodCallsFromSelf().stream()
              .anyMatch(
                  call ->
                      call.getTargetOwner().isEquivalentTo(Database.class)
                          && call.getName().equals("write"));
      if (!writes || type.isEquivalentTo(Database.class)) {
        continue;
      }
      var names = commandNames(type.reflect());
      assertThat(names).as(type.getName() + " names its command").isNotEmpty();
      names.stream()
          .filter(name -> name.permission() == Permission.NONE)
          .forEach(name -> free.add(name.name()));
    }
    assertThat(WITHOUT_A_RIGHT).as("commands anybody may run").containsAll(free);
  }

  private static Set<CommandName> commandNames(Class<?> type) throws ReflectiveOperationException {
    var names = new java.util.HashSet<CommandName>();
    for (var field : type.getDeclaredFields()) {
      if (field.getType() == CommandName.class) {
        field.setAccessible(true);
        names.add((CommandName) field.get(null));
      }
    }
    return names;
  }
}
