package org.counterfoil.core.insight.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.counterfoil.core.explain.Answer;
import org.counterfoil.core.explain.Answer.Given;
import org.counterfoil.core.explain.Explanation;
import org.counterfoil.core.explain.Explanation.Step;
import org.counterfoil.core.insight.InsightReason;
import org.counterfoil.core.insight.Percent;
import org.joda.money.Money;

/// How much a customer will probably buy, by the BG/NBD model.
///
/// @param expected purchases within the horizon
/// @param alive the probability, 0 to 1, that the customer has not left
public record BuyingOutlook(double expected, double alive) {
  private static final double SURELY_ALIVE = 0.7;
  private static final double DOUBTFUL = 0.4;

  /// What a customer did, in weeks (or whatever unit the model was fitted in).
  ///
  /// @param repeats purchases after the first one
  /// @param last when the last of them was, counted from the first purchase
  /// @param observed how long ago the first purchase was
  public record History(long repeats, double last, double observed) {}

  public enum ChurnRisk {
    LOW,
    MEDIUM,
    HIGH
  }

  /// The outlook over a horizon. Refused when the figures cannot be: a last purchase after the time
  /// observed, repeats without time, parameters outside 0.001 to 1,000,000.
  public static Answer<BuyingOutlook> of(History history, double horizon, BuyingModel model) {
    if (!model.isUsable()) {
      return Answer.refused(InsightReason.MODEL_OUT_OF_RANGE);
    }
    for (double figure :
        new double[] {history.repeats(), history.last(), history.observed(), horizon}) {
      if (!Double.isFinite(figure)) {
        return Answer.refused(InsightReason.OUT_OF_BOUNDS, figure);
      }
      if (figure < 0) {
        return Answer.refused(InsightReason.NEGATIVE, figure);
      }
    }
    if (history.last() > history.observed()) {
      return Answer.refused(
          InsightReason.LAST_PURCHASE_OUTSIDE,
          rounded(history.last(), 2),
          rounded(history.observed(), 2));
    }
    double alive = alive(history, model);
    double expected = horizon == 0 ? 0 : alive * expectedWhileAlive(history, horizon, model);
    return given(new BuyingOutlook(expected, alive), history, horizon);
  }

  private static Given<BuyingOutlook> given(
      BuyingOutlook outlook, History history, double horizon) {
    return new Given<>(
        outlook,
        Explanation.of(
            new Step(
                "clv.history",
                history.repeats(),
                rounded(history.last(), 2),
                rounded(history.observed(), 2)),
            new Step("clv.alive", rounded(100 * outlook.alive(), 1)),
            new Step("clv.expected", rounded(outlook.expected(), 3), rounded(horizon, 2))));
  }

  /// `1 / (1 + a/(b+x-1) ((alpha+T)/(alpha+t))^(r+x))`; a customer without repeats has had no
  /// occasion to leave. Written with logarithms, since the power overflows for frequent buyers.
  private static double alive(History history, BuyingModel model) {
    long x = history.repeats();
    if (x == 0) {
      return 1;
    }
    double logOdds =
        Math.log(model.a() / (model.b() + x - 1))
            + (model.r() + x)
                * Math.log((model.alpha() + history.observed()) / (model.alpha() + history.last()));
    return 1 / (1 + Math.exp(logOdds));
  }

  private static double expectedWhileAlive(History history, double horizon, BuyingModel model) {
    long x = history.repeats();
    return new LeavingBuyer(
            model.a(), model.b() + x, model.r() + x, horizon / (model.alpha() + history.observed()))
        .expected();
  }

  /// Expected purchases times the average basket times the margin, rounded half up.
  public Answer<Money> value(Money averageBasket, BigDecimal marginPercent) {
    if (!Percent.isPercent(marginPercent)) {
      return Answer.refused(InsightReason.NOT_A_PERCENT, marginPercent);
    }
    var factor = rounded(expected, 6).multiply(Percent.fraction(marginPercent));
    var value = averageBasket.multipliedBy(factor, RoundingMode.HALF_UP);
    return Answer.given(
        value,
        Explanation.of(
            new Step("clv.value", rounded(expected, 3), averageBasket, marginPercent, value)));
  }

  /// The risk that the customer has left or is leaving.
  public ChurnRisk churnRisk() {
    if (alive >= SURELY_ALIVE) {
      return ChurnRisk.LOW;
    }
    return alive >= DOUBTFUL ? ChurnRisk.MEDIUM : ChurnRisk.HIGH;
  }

  private static BigDecimal rounded(double value, int decimals) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP)
        : BigDecimal.ZERO;
  }
}
