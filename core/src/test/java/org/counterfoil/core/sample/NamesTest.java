package org.counterfoil.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NamesTest {
  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

  @ParameterizedTest
  @EnumSource(Region.class)
  void every_phone_is_a_valid_mobile_of_its_region(Region region) throws NumberParseException {
    var names = new Names(5);
    for (long i = 0; i < 3_000; i++) {
      var phone = PLANS.parse(names.person(region, i * 7919).phoneE164(), null);
      assertThat(PLANS.isValidNumberForRegion(phone, region.code())).isTrue();
      assertThat(PLANS.getNumberType(phone)).isEqualTo(PhoneNumberType.MOBILE);
    }
  }

  @Test
  void nobody_shares_a_phone() {
    var names = new Names(6);
    var phones = new HashSet<String>();
    LongStream.range(0, 200_000).forEach(i -> phones.add(names.person(i).phoneE164()));
    assertThat(phones).hasSize(200_000);
  }

  @Test
  void the_same_seed_makes_the_same_people_and_another_seed_others() {
    assertThat(people(1, 500)).isEqualTo(people(1, 500));
    assertThat(people(1, 500)).startsWith(people(1, 20).toArray(Person[]::new));
    assertThat(people(1, 500)).isNotEqualTo(people(2, 500));
  }

  @Test
  void iraqi_people_have_a_name_in_arabic_script_and_others_none() {
    var names = new Names(9);
    for (long i = 0; i < 2_000; i++) {
      assertThat(names.person(Region.IRAQ, i).arabicName())
          .matches("[\\p{InArabic} ]{4,}")
          .doesNotContain("  ");
      assertThat(names.person(Region.ENGLAND, i).arabicName()).isEmpty();
    }
  }

  @Test
  void some_names_are_common_and_very_many_are_rare() {
    var words = new HashMap<String, Integer>();
    for (var person : people(3, 100_000)) {
      words.merge(person.family(), 1, Integer::sum);
    }
    assertThat(words.get("Moyo")).isBetween(800, 4_000);
    assertThat(words).hasSizeGreaterThan(8_000);
  }

  @Test
  void email_addresses_have_one_at_sign_and_plain_letters() {
    assertThat(people(4, 5_000).stream().map(Person::email).filter(mail -> !mail.isEmpty()))
        .hasSizeBetween(3_300, 3_900)
        .allMatch(mail -> mail.matches("[a-z][a-z0-9._]*@[a-z]+(\\.[a-z]+)+"));
  }

  private static List<Person> people(long seed, int count) {
    var names = new Names(seed);
    return LongStream.range(0, count).mapToObj(names::person).toList();
  }
}
