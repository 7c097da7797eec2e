package org.counterfoil.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void accents_case_and_blanks_do_not_matter() {
    assertThat(Folding.folded("  José   MÜLLER-Ångström ")).isEqualTo("jose muller angstrom");
    assertThat(Folding.folded("O'Brien")).isEqualTo(Folding.folded("O’BRIEN")).isEqualTo("obrien");
    assertThat(Folding.folded("Weiß Łukasz Ørsted İpek ﬁne"))
        .isEqualTo("weiss lukasz orsted ipek fine");
    assertThat(Folding.folded("日本 ＡＢＣ")).isEqualTo("日本 abc");
  }

  @Test
  void arabic_letters_fold_the_way_people_mistype_them() {
    assertThat(Folding.folded("أحمد إبراهيم آمنة ٱلرحمن")).isEqualTo("احمد ابراهيم امنه الرحمن");
    assertThat(Folding.folded("مُحَمَّد")).isEqualTo(Folding.folded("محمـــد")).isEqualTo("محمد");
    assertThat(Folding.folded("ليلى")).isEqualTo(Folding.folded("ليلي"));
    assertThat(Folding.folded("فاطمة")).isEqualTo(Folding.folded("فاطمه"));
    assertThat(Folding.folded("کریم")).isEqualTo(Folding.folded("كريم"));
    assertThat(Folding.folded("غرفة ١٢")).isEqualTo("غرفه 12");
  }

  @Test
  void text_without_letters_folds_to_nothing() {
    assertThat(Folding.folded(" -.- ")).isEmpty();
    assertThat(Folding.words("")).isEmpty();
    assertThat(Folding.words("Moyo, Tendai")).containsExactly("moyo", "tendai");
  }

  @Test
  void an_address_keeps_everything_but_its_case() {
    assertThat(Folding.email(" Tendai.Moyo+Shop@Mail.CO.ZW "))
        .isEqualTo("tendai.moyo+shop@mail.co.zw");
  }

  @Test
  void titles_fall_away_but_never_the_whole_name() {
    assertThat(new PersonName("Dr. Prof Tendai", "Moyo").folded())
        .isEqualTo(new PersonName("tendai", "moyo"));
    assertThat(new PersonName("Miss", "").folded()).isEqualTo(new PersonName("miss", ""));
    assertThat(PersonName.split("Mrs. Grace Sibanda"))
        .isEqualTo(new PersonName("Grace", "Sibanda"));
    assertThat(PersonName.split("د. علي حسن")).isEqualTo(new PersonName("علي", "حسن"));
  }

  @Test
  void a_full_name_is_split_where_its_family_name_begins() {
    assertThat(PersonName.split("Tendai Peter Moyo"))
        .isEqualTo(new PersonName("Tendai Peter", "Moyo"));
    assertThat(PersonName.split("Moyo,  Tendai")).isEqualTo(new PersonName("Tendai", "Moyo"));
    assertThat(PersonName.split("Johan van der Merwe"))
        .isEqualTo(new PersonName("Johan", "van der Merwe"));
    assertThat(PersonName.split("عبد الله محمد")).isEqualTo(new PersonName("عبد الله", "محمد"));
    assertThat(PersonName.split("محمد عبد الله")).isEqualTo(new PersonName("محمد", "عبد الله"));
    assertThat(PersonName.split("عبد الله")).isEqualTo(new PersonName("عبد الله", ""));
    assertThat(PersonName.split("Tendai")).isEqualTo(new PersonName("Tendai", ""));
    assertThat(PersonName.split(" ")).isEqualTo(new PersonName("", ""));
    assertThat(PersonName.split(",").full()).isEqualTo(",");
  }

  @Test
  void legal_endings_fall_away_from_organisations() {
    for (var name :
        List.of(
            "ACME Hardware (Pvt) Ltd",
            "Acme Hardware, Inc.",
            "acme  hardware L.L.C.",
            "Acme Hardware Pty. Limited",
            "Acme-Hardware")) {
      assertThat(OrganisationName.folded(name)).as(name).isEqualTo("acme hardware");
    }
    assertThat(OrganisationName.folded("شركة النور ذ.م.م")).isEqualTo("النور");
    assertThat(OrganisationName.folded("Company Co")).isEqualTo("company");
    assertThat(OrganisationName.folded("")).isEmpty();
  }

  @Test
  void folding_twice_changes_nothing_more() {
    var random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x700 : 0x10000));
      }
      var once = Folding.folded(text.toString());
      assertThat(Folding.folded(once)).isEqualTo(once);
      assertThat(PersonName.split(text.toString())).isNotNull();
      assertThat(OrganisationName.folded(text.toString())).isNotNull();
    }
  }
}
