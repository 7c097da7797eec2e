package org.counterfoil.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.counterfoil.core.TestShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {
  private final TestShop shop = new TestShop();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_switch_changed_is_known_at_the_next_question() {
    var whereabouts = shop.core().whereabouts();
    assertThat(whereabouts.here().features()).doesNotContain(Feature.TABLES);
    switchTables();
    assertThat(whereabouts.here().features()).contains(Feature.TABLES);
  }

  @Test
  void what_changed_while_it_was_being_read_is_read_again() {
    var installation = shop.core().whereabouts().here().installation().id();
    var reads = new AtomicInteger();
    var database = shop.core().store().database();
    var queries = shop.core().organisation().queries();
    var changing =
        (OrganisationQueries)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {OrganisationQueries.class},
                (_, method, arguments) -> {
                  var read = method.invoke(queries, arguments);
                  if (method.getName().equals("features") && reads.incrementAndGet() == 1) {
                    switchTables();
                  }
                  return read;
                });
    var whereabouts = new Whereabouts(database, changing, installation);
    assertThat(whereabouts.here().features()).doesNotContain(Feature.TABLES);
    assertThat(whereabouts.here().features()).contains(Feature.TABLES);
    whereabouts.here();
    assertThat(reads).as("remembered from then on").hasValue(2);
  }

  private void switchTables() {
    var division = shop.core().whereabouts().here().division().id();
    var command = new SwitchFeature.Command(division, Feature.TABLES, true);
    shop.byOwner(() -> shop.core().organisation().switchFeature().change(command));
  }
}
