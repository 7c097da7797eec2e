package org.counterfoil.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.counterfoil.core.search.Hit.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerSearchTest {
  private static final CustomerCard TENDAI =
      card(1, "UCST-000001", "Tendai Moyo", "+263771234567", "t.moyo85@gmail.com");
  private static final CustomerCard SIBUSISO =
      card(2, "UCST-000123", "Sibusiso Ndhlovu", "+263712345999", "sibusiso@econet.co.zw");
  private static final CustomerCard AHMED =
      card(3, "UCST-001230", "أحمد الجُبوري", "+9647501234888", "");
  private static final CustomerCard OBRIEN =
      card(4, "UCST-004567", "Siobhán O'Brien-Smith", "+447123456111", "siobhan@ymail.co.uk");
  private static final CustomerCard MOYOSA = card(5, "UCST-000777", "Moyosa Dube", "", "");

  private CustomerSearch search = CustomerSearch.empty();

  @BeforeEach
  void some_customers() {
    search = CustomerSearch.of(Stream.of(TENDAI, SIBUSISO, AHMED, OBRIEN, MOYOSA));
  }

  @AfterEach
  void close() throws Exception {
    search.close();
  }

  @ParameterizedTest
  @CsvSource({
    "tendai, UCST-000001",
    "TEN, UCST-000001",
    "t moyo, UCST-000001",
    "mo te, UCST-000001",
    "obrien, UCST-004567",
    "o'br, UCST-004567",
    "siobhan, UCST-004567",
    "smith sio, UCST-004567",
    "احمد, UCST-001230",
    "جبوري, UCST-001230",
    "الجبورى أحـمد, UCST-001230",
    "UCST-000001, UCST-000001",
    "ucst000123, UCST-000123",
    "ucst-123, UCST-000123",
    "4567 moyo, UCST-000001",
    "771234567, UCST-000001",
    "0771 234 567, UCST-000001",
    "0771 23, UCST-000001",
    "+263 77 123 4567, UCST-000001",
    "+263771, UCST-000001",
    "00263771234567, UCST-000001",
    "٠٧٥٠١٢٣٤٨٨٨, UCST-001230",
    "888, UCST-001230",
    "moyo85, UCST-000001",
    "moyo85@, UCST-000001",
    "t.moyo85@gmail.com, UCST-000001",
    "@econet, UCST-000123",
    "econet, UCST-000123",
    "sibusiso@econet.co, UCST-000123",
  })
  void finds_the_customer_first(String typed, String number) {
    assertThat(search.find(typed, 20)).first().extracting(Hit::number).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "tendia, UCST-000001",
    "tendi, UCST-000001",
    "tenddai moyo, UCST-000001",
    "moyo tendaj, UCST-000001",
    "ndlovu, UCST-000123",
    "sibisiso ndlovu, UCST-000123",
    "sibuziso, UCST-000123",
    "sibuziro, UCST-000123",
    "احمذ, UCST-001230",
  })
  void finds_a_misspelt_name(String typed, String number) {
    assertThat(search.find(typed, 20))
        .filteredOn(hit -> hit.number().equals(number))
        .singleElement()
        .satisfies(hit -> assertThat(hit.matched()).contains(Part.NAME_ALIKE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-", "zzzz", "tendai smith", "99", "@", "'", "moyo 999"})
  void finds_nobody_for_what_nobody_has(String typed) {
    assertThat(search.find(typed, 20)).isEmpty();
  }

  @Test
  void says_which_parts_matched() {
    assertThat(search.find("tendai 4567", 20).getFirst().matched())
        .containsExactlyInAnyOrder(Part.NAME, Part.PHONE);
    assertThat(search.find("UCST-000123", 20).getFirst().matched()).containsExactly(Part.NUMBER);
    assertThat(search.find("econet", 20).getFirst().matched()).containsExactly(Part.EMAIL);
  }

  @Test
  void whole_words_come_before_beginnings_and_those_before_similar_spellings() {
    search.put(card(900, "UCST-009001", "Rudo Moyi", "", ""));
    search.refresh();
    assertThat(search.find("moyo", 20))
        .extracting(Hit::name)
        .containsExactly("Tendai Moyo", "Moyosa Dube", "Rudo Moyi");
  }

  @Test
  void higher_rank_comes_first_and_moves_with_the_customer() {
    search.put(card(50, "UCST-000050", "Tendai Dube", "", ""));
    search.put(new CustomerCard(TENDAI.id(), TENDAI.number(), TENDAI.name(), "", "", 99));
    search.refresh();
    assertThat(search.find("tend", 20))
        .extracting(Hit::number)
        .containsExactly("UCST-000001", "UCST-000050");
    assertThat(search.find("771234567", 20)).isEmpty();
    assertThat(search.size()).isEqualTo(6);
  }

  @Test
  @Timeout(10)
  void a_change_is_seen_without_being_waited_for() {
    search.remove(TENDAI.id());
    search.put(card(60, "UCST-000060", "Chipo Banda", "", ""));
    while (search.find("chipo", 20).isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(search.find("chipo", 20)).extracting(Hit::name).containsExactly("Chipo Banda");
    assertThat(search.find("tendai", 20)).isEmpty();
  }

  @Test
  void gives_no_more_than_asked_for() {
    assertThat(search.find("ucst", 2)).extracting(Hit::number).hasSize(2);
  }

  private static CustomerCard card(
      int rank, String number, String name, String phone, String email) {
    return new CustomerCard(new UUID(7, rank), number, name, phone, email, rank);
  }
}
