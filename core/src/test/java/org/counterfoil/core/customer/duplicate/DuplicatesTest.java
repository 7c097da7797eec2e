package org.counterfoil.core.customer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.counterfoil.core.customer.duplicate.Duplicates.Score;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Answer.Given;
import org.counterfoil.core.explain.Answer.Refused;
import org.counterfoil.core.phone.Phone;
import org.counterfoil.core.text.PersonName;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  private static final PersonName TENDAI = new PersonName("Tendai", "Moyo");
  private static final PersonName TENDAYI = new PersonName("Tendayi", "Mhoyo");
  private static final PersonName GRACE = new PersonName("Grace", "Sibanda");

  @Test
  void spelling_is_measured_as_published() {
    assertSimilar("martha", "marhta", .9611);
    assertSimilar("dixon", "dicksonx", .8133);
    assertSimilar("dwayne", "duane", .8400);
    assertSimilar("dunningham", "cunnigham", .8963);
    assertSimilar("jeraldine", "geraldine", .9259);
    assertSimilar("tendai", "tendayi", .9714);
    assertSimilar("smith", "schmidt", .6655);
    assertSimilar("robert", "bob", .5000);
    assertSimilar("", "", 1);
    assertSimilar("a", "", 0);
  }

  @Test
  void every_sign_has_its_worth_alone_and_with_names_alike() {
    assertScore(TENDAI, GRACE, 100, Action.BLOCK, Signal.IDENTITY);
    assertScore(TENDAI, GRACE, 80, Action.CARD, Signal.EMAIL);
    assertScore(TENDAI, GRACE, 70, Action.CARD, Signal.PHONE);
    assertScore(TENDAI, GRACE, 0, Action.NOTHING, Signal.BIRTH_DATE);
    assertScore(TENDAI, GRACE, 0, Action.NOTHING, Signal.PLACE);
    assertScore(TENDAI, TENDAYI, 95, Action.BLOCK, Signal.EMAIL);
    assertScore(TENDAI, TENDAYI, 95, Action.BLOCK, Signal.PHONE);
    assertScore(TENDAI, TENDAYI, 90, Action.BLOCK, Signal.BIRTH_DATE);
    assertScore(TENDAI, TENDAYI, 80, Action.CARD, Signal.PLACE);
    assertScore(TENDAI, TENDAYI, 60, Action.REVIEW);
    assertScore(TENDAI, GRACE, 80, Action.CARD, Signal.PHONE, Signal.EMAIL);
  }

  @Test
  void the_pairs_that_decide_the_rule() {
    assertAlike("Ndlovu", "Ndhlovu", true);
    assertAlike("Johnson", "Johnston", true);
    assertAlike("Ncube", "Dube", false);
    assertAlike("Sibusiso", "Sibusisiwe", false);
    assertAlike("Smith", "Schmidt", false);
    // Documented borderline: a second sign is needed, so the names alone only reach the list.
    assertScore(
        new PersonName("John", "Smith"), new PersonName("Joan", "Smith"), 60, Action.REVIEW);
  }

  @Test
  void nicknames_are_the_name_they_stand_for() {
    assertFirst("Robert", "Bob", 60);
    assertFirst("Bob", "Rob", 60);
    assertFirst("William", "Bill", 60);
    assertFirst("Alexander", "Alex", 60);
    assertFirst("Rumbidzai", "Rumbi", 60);
    assertFirst("Robert", "William", 0);
  }

  @Test
  void names_the_wrong_way_round_are_the_same_names() {
    assertScore(
        new PersonName("Sarah", "Johnson"), new PersonName("Johnson", "Sarah"), 60, Action.REVIEW);
    assertScore(
        new PersonName("Sarah Johnson", ""), new PersonName("Johnson", "Sarah"), 60, Action.REVIEW);
    assertScore(
        new PersonName("Dr José", "MOYO"), new PersonName("Jose", "Moyo"), 60, Action.REVIEW);
    assertScore(
        new PersonName("أحمد", "الحسن"), new PersonName("احمد", "الحسن"), 60, Action.REVIEW);
  }

  @Test
  void missing_names_prove_nothing() {
    var nobody = new PersonName("", "");
    assertScore(nobody, nobody, 0, Action.NOTHING);
    assertScore(nobody, nobody, 70, Action.CARD, Signal.PHONE);
    assertScore(TENDAI, new PersonName("Tendai", ""), 0, Action.NOTHING);
    assertScore(new PersonName("عمر", "علي"), new PersonName("سعد", "حسن"), 0, Action.NOTHING);
  }

  @Test
  void organisations_compare_without_their_legal_endings() {
    assertThat(
            value(
                    Duplicates.scoreOrganisations(
                        "Acme Hardware (Pvt) Ltd", "ACME Hardwares", Set.of()))
                .value())
        .isEqualTo(60);
    assertThat(
            value(Duplicates.scoreOrganisations("Acme", "Zenith", Set.of(Signal.IDENTITY)))
                .action())
        .isEqualTo(Action.BLOCK);
    assertThat(value(Duplicates.scoreOrganisations("", "", Set.of())).value()).isZero();
  }

  @Test
  void what_two_entries_share_is_found_however_it_was_typed() {
    var one =
        new Candidate(
            TENDAI,
            Set.of(" T.Moyo@Mail.com"),
            Set.of(new Phone("+263771234567")),
            Set.of("63-123456 A 42"),
            Optional.of(LocalDate.of(1990, 1, 2)),
            Set.of("12 Main St."));
    var two =
        new Candidate(
            TENDAYI,
            Set.of("t.moyo@mail.com "),
            Set.of(new Phone("+263771234567")),
            Set.of("63123456a42"),
            Optional.of(LocalDate.of(1990, 1, 2)),
            Set.of("12 MAIN ST"));
    assertThat(one.signals(two)).containsExactlyInAnyOrder(Signal.values());
    assertThat(value(Duplicates.compare(one, two))).isEqualTo(new Score(100, Action.BLOCK));
    assertThat(one.keys())
        .contains("e:t.moyo@mail.com", "p:+263771234567", "d:1234567", "i:63123456a42", "n:M:t");
    assertThat(one.keys()).containsAnyElementsOf(two.keys());
    var empty =
        new Candidate(
            new PersonName("", ""),
            Set.of(" "),
            Set.of(),
            Set.of("-"),
            Optional.empty(),
            Set.of(""));
    assertThat(empty.signals(empty)).isEmpty();
    assertThat(empty.keys()).isEmpty();
  }

  @Test
  void the_order_of_two_entries_never_matters() {
    var random = new Random(13);
    for (int i = 0; i < 20_000; i++) {
      var a = new PersonName(word(random), word(random));
      var b =
          random.nextBoolean()
              ? new PersonName(word(random), a.last())
              : new PersonName(word(random), word(random));
      var signals = List.of(Signal.values()).subList(0, random.nextInt(6));
      var forth = value(Duplicates.score(a, b, Set.copyOf(signals)));
      assertThat(forth).isEqualTo(value(Duplicates.score(b, a, Set.copyOf(signals))));
      assertThat(Set.of(0, 60, 70, 80, 90, 95, 100)).contains(forth.value());
      assertThat(value(Duplicates.score(a, a, Set.of())).value())
          .isEqualTo(a.folded().full().isEmpty() ? 0 : 60);
    }
  }

  @Test
  void a_name_longer_than_any_is_refused_with_a_sentence() {
    var endless = new PersonName("a".repeat(1001), "Moyo");
    var answer = (Refused<Score>) Duplicates.score(endless, TENDAI, Set.of());
    assertThat(answer.in(Locale.ENGLISH))
        .isEqualTo("A name of more than 1000 letters is not compared; please shorten it.");
    assertThat(Duplicates.scoreOrganisations("a".repeat(1001), "Acme", Set.of()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void the_score_explains_itself() {
    var answer = (Given<Score>) Duplicates.score(TENDAI, TENDAYI, Set.of(Signal.PHONE));
    assertThat(answer.why().in(Locale.ENGLISH))
        .containsExactly(
            "tendai and tendayi are spelt alike (0.9714 of 1).",
            "moyo and mhoyo are spelt alike (0.9400 of 1).",
            "Both names are alike; by itself worth 60.",
            "The same telephone number: 95.",
            "Score 95: use the existing entry; a new one needs a reason.");
  }

  private static String word(Random random) {
    var letters = "abmoynst éع'";
    var word = new StringBuilder();
    Collections.nCopies(random.nextInt(7), 0)
        .forEach(_ -> word.append(letters.charAt(random.nextInt(letters.length()))));
    return word.toString();
  }

  private static void assertSimilar(String a, String b, double similarity) {
    assertThat(Likeness.similarity(a, b)).isCloseTo(similarity, within(.00005));
  }

  private static void assertAlike(String lastA, String lastB, boolean alike) {
    assertScore(
        new PersonName("Nyasha", lastA),
        new PersonName("Nyasha", lastB),
        alike ? 60 : 0,
        alike ? Action.REVIEW : Action.NOTHING);
  }

  private static void assertFirst(String a, String b, int score) {
    assertThat(
            value(Duplicates.score(new PersonName(a, "Moyo"), new PersonName(b, "Moyo"), Set.of()))
                .value())
        .as(a + " " + b)
        .isEqualTo(score);
  }

  private static void assertScore(
      PersonName a, PersonName b, int score, Action action, Signal... common) {
    assertThat(value(Duplicates.score(a, b, Set.of(common)))).isEqualTo(new Score(score, action));
  }

  private static Score value(Answer<Score> answer) {
    return ((Given<Score>) answer).value();
  }
}
