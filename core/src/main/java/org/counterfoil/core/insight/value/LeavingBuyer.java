package org.counterfoil.core.insight.value;

/// The purchases to expect of a customer who is still alive and leaves after each purchase with a
/// probability `p` that is Beta(`a`, `b`) distributed, buying at a Gamma distributed rate of shape
/// `s`; `z` is the horizon in units of that rate's scale.
///
/// The paper writes this as a Gauss hypergeometric function `2F1`, whose terms cancel badly for
/// frequent buyers, near `a = 1` and for long horizons. Here it is left as the integral it comes
/// from, `E[(1 - (1 + p z)^-s) / p]`: every term is positive and nothing cancels. The integral runs
/// over the logit of `p`, stretched by a hyperbolic sine, where the trapezoidal rule converges
/// exponentially; the weights are normalised by their own sum, so no Beta function is needed.
record LeavingBuyer(double a, double b, double s, double z) {
  private static final double REACH = 13;
  private static final double NEGLIGIBLE = -45;
  private static final double PRECISION = 1e-11;
  private static final int COARSEST = 8;
  private static final int FINEST = 1024;

  double expected() {
    double before = expected(COARSEST);
    for (int steps = 2 * COARSEST; steps <= FINEST; steps *= 2) {
      double now = expected(steps);
      if (Math.abs(now - before) <= PRECISION * now) {
        return now;
      }
      before = now;
    }
    return before;
  }

  /// The weighted mean with so many steps to the unit, outwards from the peak of the weights.
  private double expected(int steps) {
    double peak = Math.log(a) - Math.log(b);
    double width = Math.sqrt(1 / a + 1 / b);
    double top = logWeight(peak);
    double weights = 0;
    double sum = 0;
    for (int side = -1; side <= 1; side += 2) {
      for (int i = side < 0 ? 1 : 0; i <= REACH * steps; i++) {
        double u = (double) i / steps;
        double logit = peak + side * width * Math.sinh(u);
        double log = logWeight(logit) - top;
        if (log + u < NEGLIGIBLE) {
          break;
        }
        double weight = Math.exp(log) * Math.cosh(u);
        weights += weight;
        sum += weight * purchases(logit);
      }
    }
    return sum / weights;
  }

  /// `p^a (1-p)^b`: the Beta density with respect to the logit.
  private double logWeight(double logit) {
    return a * logP(logit) + b * logP(-logit);
  }

  private static double logP(double logit) {
    return logit < 0 ? logit - Math.log1p(Math.exp(logit)) : -Math.log1p(Math.exp(-logit));
  }

  /// `(1 - (1 + p z)^-s) / p`, which is `s z` as `p` vanishes.
  private double purchases(double logit) {
    double p = Math.exp(logP(logit));
    double reached = p * z;
    return p < 1e-300 ? s * z : -Math.expm1(-s * Math.log1p(reached)) / p;
  }
}
