package org.counterfoil.core.layby.law;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A question every law profile answers; what each value means stands at the head of
/// `law-profiles.txt`.
public enum LawTopic {
  MINIMUM_INSTALMENTS(LawTopic.COUNT),
  MAXIMUM_PRICE(LawTopic.FIGURE),
  WRITTEN_COPY("REQUIRED|ADVISED"),
  STATEMENT_DAYS(LawTopic.DAYS),
  CHARGE_CAP(LawTopic.FIGURE),
  CHARGE_COSTS(LawTopic.ANSWER),
  CHARGE_ON_BREACH(LawTopic.ANSWER),
  CHARGE_EXEMPT(Causes.LIST),
  SUPPLIER_MAY_CANCEL(Causes.LIST),
  BREACH_WAIT(LawTopic.DAYS),
  GOODS_GONE("REFUND|CHOICE"),
  FAULT_MULTIPLE(LawTopic.COUNT),
  FEES(LawTopic.ANSWER),
  TAX_POINT("COMPLETION|PAYMENT"),
  RATE_CHANGE("FREEZE|PASS_ON");

  private static final String COUNT = "[1-9]";
  private static final String DAYS = "-|\\d{1,3}";
  private static final String FIGURE = "-|\\d{1,9}(\\.\\d{1,3})?";
  private static final String ANSWER = "YES|NO";

  private final String values;

  LawTopic(String values) {
    this.values = values;
  }

  /// Whether a profile may answer so. `Yes` may not: it would silently count as no.
  boolean takes(String value) {
    return value.matches(values);
  }

  private static final class Causes {
    private static final String ONE =
        Arrays.stream(Cause.values()).map(Cause::name).collect(Collectors.joining("|", "(", ")"));
    private static final String LIST = "-|" + ONE + "(, *" + ONE + ")*";
  }
}
