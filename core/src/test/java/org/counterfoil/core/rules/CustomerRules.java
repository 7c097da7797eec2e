package org.counterfoil.core.rules;

import static org.counterfoil.core.rules.EngineRefused.orValue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterfoil.core.customer.duplicate.Duplicates;
import org.counterfoil.core.customer.duplicate.Signal;
import org.counterfoil.core.insight.health.Health;
import org.counterfoil.core.insight.health.HealthParts;
import org.counterfoil.core.insight.health.HealthRules;
import org.counterfoil.core.insight.sales.CampaignRates;
import org.counterfoil.core.insight.sales.Forecast;
import org.counterfoil.core.insight.sales.Funnel;
import org.counterfoil.core.insight.sales.LeadRules;
import org.counterfoil.core.insight.sales.LeadScore;
import org.counterfoil.core.insight.sales.QuoteApproval;
import org.counterfoil.core.insight.value.BuyingModel;
import org.counterfoil.core.insight.value.BuyingOutlook;
import org.counterfoil.core.insight.value.Rfm;
import org.counterfoil.core.insight.value.RfmCode;
import org.counterfoil.core.insight.value.RfmLimits;
import org.counterfoil.core.phone.PhoneReading;
import org.counterfoil.core.phone.Phones;
import org.counterfoil.core.text.Folding;
import org.counterfoil.core.text.OrganisationName;
import org.counterfoil.core.text.PersonName;

/// The families of `customer.cases`.
final class CustomerRules {
  private static final Pattern QUOTE_LINE = Pattern.compile("([0-9.]+)x([0-9.]+)(?:-([0-9.]+))?");

  // Of a number that names its own country.
  private static final String NO_REGION = "ZZ";

  private enum RfmMethod {
    RANK,
    LIMITS
  }

  private CustomerRules() {}

  static Map<String, RuleFamily> families() {
    var families = new HashMap<>(ClockRules.families());
    families.put("forecast", CustomerRules::forecast);
    families.put("funnel", CustomerRules::funnel);
    families.put("rfm", CustomerRules::rfm);
    families.put("duplicate", CustomerRules::duplicate);
    families.put("phone", CustomerRules::phone);
    families.put("lead.score", CustomerRules::leadScore);
    families.put("health", CustomerRules::health);
    families.put("quote.approval", CustomerRules::quoteApproval);
    families.put("campaign", CustomerRules::campaign);
    families.put("clv", CustomerRules::clv);
    return families;
  }

  private static Map<String, String> forecast(Inputs inputs) {
    var parts = inputs.list("deals", text -> Inputs.parts("deals", text, 6));
    var amounts =
        Amounts.holding(parts.stream().map(deal -> Inputs.number("deals", deal.get(1))).toList());
    var deals = parts.stream().map(deal -> deal(deal, amounts)).toList();
    var month = month("month", inputs.text("month"));
    var rollup = orValue(Forecast.of(deals, month, amounts.currency()));
    return RuleFamily.answers(
        "weighted_open", rollup.weightedOpen().getAmount(),
        "closed", rollup.closed().getAmount(),
        "commit", rollup.commit().getAmount(),
        "best_case", rollup.bestCase().getAmount(),
        "open_pipeline", rollup.openPipeline().getAmount());
  }

  private static Forecast.Deal deal(List<String> parts, Amounts amounts) {
    return new Forecast.Deal(
        parts.get(0),
        amounts.money(Inputs.number("deals", parts.get(1))),
        Inputs.number("deals", parts.get(2)),
        word("deals", Forecast.Category.class, parts.get(3)),
        word("deals", Forecast.State.class, parts.get(4)),
        month("deals", parts.get(5)));
  }

  private static Map<String, String> funnel(Inputs inputs) {
    var counts = inputs.list("counts", text -> (long) Inputs.integer("counts", text));
    var funnel = orValue(Funnel.of(counts));
    var rates = joined(funnel.rates().stream().map(CustomerRules::shown));
    return RuleFamily.answers("rates", rates, "overall", shown(funnel.overall()));
  }

  private static Map<String, String> rfm(Inputs inputs) {
    var customers = inputs.list("customers", CustomerRules::purchases);
    var answer =
        switch (inputs.choice("method", RfmMethod.class, RfmMethod.RANK)) {
          case RANK -> Rfm.byRank(customers);
          case LIMITS -> Rfm.byLimits(customers, RfmLimits.STANDARD);
        };
    var scored = orValue(answer);
    return RuleFamily.answers(
        "codes", each(scored, RfmCode::toString),
        "segments", each(scored, code -> code.segment().name()));
  }

  private static String each(List<Rfm.Scored<String>> scored, Function<RfmCode, String> shown) {
    return joined(
        scored.stream().map(one -> one.purchases().customer() + ":" + shown.apply(one.code())));
  }

  /// An empty list is a dash.
  private static String joined(Stream<String> elements) {
    var text = elements.collect(Collectors.joining(","));
    return text.isEmpty() ? "-" : text;
  }

  private static Rfm.Purchases<String> purchases(String text) {
    var parts = Inputs.parts("customers", text, 4);
    return new Rfm.Purchases<>(
        parts.get(0),
        Inputs.integer("customers", parts.get(1)),
        Inputs.integer("customers", parts.get(2)),
        Inputs.number("customers", parts.get(3)));
  }

  private static Map<String, String> duplicate(Inputs inputs) {
    var common = EnumSet.noneOf(Signal.class);
    Map.of(
            "same_email", Signal.EMAIL,
            "same_phone", Signal.PHONE,
            "same_identity", Signal.IDENTITY,
            "same_birth_date", Signal.BIRTH_DATE,
            "same_street", Signal.PLACE)
        .forEach(
            (key, signal) -> {
              if (inputs.flag(key, false)) {
                common.add(signal);
              }
            });
    var a = name(inputs, "a");
    var b = name(inputs, "b");
    var score =
        orValue(
            organisations(a, b)
                ? Duplicates.scoreOrganisations(a.last(), b.last(), common)
                : Duplicates.score(a, b, common));
    return RuleFamily.answers("score", score.value(), "action", score.action());
  }

  // An organisation has no first name; a legal ending gives it away.
  private static boolean organisations(PersonName a, PersonName b) {
    return a.first().isEmpty()
        && b.first().isEmpty()
        && Stream.of(a, b)
            .map(PersonName::last)
            .anyMatch(last -> !OrganisationName.folded(last).equals(Folding.folded(last)));
  }

  private static PersonName name(Inputs inputs, String whose) {
    return new PersonName(
        inputs.text(whose + "_first", "").replace('_', ' '),
        inputs.text(whose + "_last", "").replace('_', ' '));
  }

  private static Map<String, String> phone(Inputs inputs) {
    var raw = inputs.text("raw", "").replace('_', ' ');
    return switch (Phones.read(raw, inputs.text("region", NO_REGION))) {
      case PhoneReading.Valid(var phone, _) ->
          RuleFamily.answers("e164", phone.e164(), "verdict", "VALID");
      case PhoneReading.Possible(var phone, _) ->
          RuleFamily.answers("e164", phone.e164(), "verdict", "POSSIBLE");
      case PhoneReading.No _ -> RuleFamily.answers("e164", "-", "verdict", "NO");
    };
  }

  private static Map<String, String> leadScore(Inputs inputs) {
    var fit =
        new LeadScore.Fit(
            inputs.whole("size"),
            inputs.whole("industry"),
            inputs.whole("revenue"),
            inputs.whole("title"));
    var behaviour =
        new LeadScore.Behaviour(
            inputs.whole("visits"),
            inputs.whole("email"),
            inputs.whole("downloads"),
            inputs.whole("forms"));
    var score =
        orValue(LeadScore.of(fit, behaviour, inputs.whole("days_since", "0"), LeadRules.STANDARD));
    return RuleFamily.answers(
        "score", score.total(),
        "rating", score.rating(),
        "grade", score.grade(),
        "convertible", score.convertible());
  }

  private static Map<String, String> health(Inputs inputs) {
    var none = HealthParts.NO_DATA;
    var parts =
        new HealthParts(
            inputs.whole("payment", String.valueOf(none.payment())),
            inputs.whole("engagement", String.valueOf(none.engagement())),
            inputs.whole("frequency", String.valueOf(none.frequency())),
            inputs.whole("growth", String.valueOf(none.growth())),
            inputs.whole("issues", String.valueOf(none.issues())));
    var health = orValue(Health.of(parts, HealthRules.STANDARD));
    return RuleFamily.answers("overall", health.overall(), "risk", health.risk());
  }

  private static Map<String, String> quoteApproval(Inputs inputs) {
    var found = inputs.list("lines", CustomerRules::quoteLine);
    var amounts =
        Amounts.holding(found.stream().map(line -> Inputs.number("lines", line.group(2))).toList());
    var lines = found.stream().map(line -> quoteLine(line, amounts)).toList();
    var discount = inputs.decimal("discount_percent", "0");
    var decision = orValue(QuoteApproval.decide(lines, discount, QuoteApproval.Limits.STANDARD));
    return RuleFamily.answers(
        "effective_percent", shown(decision.effectivePercent()), "level", decision.level());
  }

  private static MatchResult quoteLine(String text) {
    var found = QUOTE_LINE.matcher(text);
    if (!found.matches()) {
      throw new Unreadable("lines", "'" + text + "' is not quantity x price - discount");
    }
    return found;
  }

  private static QuoteApproval.Line quoteLine(MatchResult line, Amounts amounts) {
    return new QuoteApproval.Line(
        Inputs.number("lines", line.group(1)),
        amounts.money(Inputs.number("lines", line.group(2))),
        line.group(3) == null ? BigDecimal.ZERO : Inputs.number("lines", line.group(3)));
  }

  private static Map<String, String> campaign(Inputs inputs) {
    var count =
        new CampaignRates.Count(
            inputs.whole("sent"), inputs.whole("responses"), inputs.whole("conversions"));
    var sums = List.of(inputs.decimal("revenue"), inputs.decimal("cost"));
    var money = Amounts.holding(sums).money(sums);
    var rates = orValue(CampaignRates.of(count, money.get(0), money.get(1)));
    return RuleFamily.answers(
        "response_rate", shown(rates.response()),
        "conversion_rate", shown(rates.conversion()),
        "roi", shown(rates.roi()));
  }

  private static Map<String, String> clv(Inputs inputs) {
    var model =
        new BuyingModel(
            real(inputs, "r"), real(inputs, "alpha"), real(inputs, "a"), real(inputs, "b"));
    var history =
        new BuyingOutlook.History(
            inputs.whole("repeats"),
            inputs.decimal("last_week", "0").doubleValue(),
            real(inputs, "observed_weeks"));
    var outlook = orValue(BuyingOutlook.of(history, real(inputs, "horizon_weeks"), model));
    return RuleFamily.answers(
        "expected", rounded(outlook.expected()), "alive", rounded(outlook.alive()));
  }

  private static double real(Inputs inputs, String key) {
    return inputs.decimal(key).doubleValue();
  }

  private static String rounded(double value) {
    return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).toPlainString();
  }

  private static String shown(Optional<BigDecimal> percent) {
    return percent.map(BigDecimal::toPlainString).orElse("-");
  }

  private static YearMonth month(String key, String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException notAMonth) {
      throw new Unreadable(key, "'" + text + "' is not a month");
    }
  }

  private static <E extends Enum<E>> E word(String key, Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Unreadable(key, "'" + text + "' is not one of the known words"));
  }
}
