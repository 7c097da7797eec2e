package org.counterfoil.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The package in two names: as they are shown, and as they are compared.
class NameExampleTest {
  @Test
  void a_name_is_split_to_be_shown_and_folded_to_be_compared() {
    var name = PersonName.split("Müller-Núñez, Dr. José");
    assertThat(name).isEqualTo(new PersonName("José", "Müller-Núñez"));
    assertThat(name.folded().full()).isEqualTo("jose muller nunez");
    assertThat(OrganisationName.folded("ACME Hardware (Pvt) Ltd.")).isEqualTo("acme hardware");
  }
}
