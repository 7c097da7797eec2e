package org.counterfoil.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Argon2idTest {
  /// What shops keep of their PINs and passphrases was made so.
  @Test
  void a_secret_becomes_what_it_became_in_the_first_shop() {
    var salt = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    assertThat(HexFormat.of().formatHex(Argon2id.of("correct horse 42".toCharArray(), salt)))
        .isEqualTo("0e6f77ca6134932a0de02f4fa385502e4419ebb44876e6badbbed093a02a1fb0");
  }
}
