/// The arithmetic of money: rounding, tax, discounts, tenders, tills, accounts and points. Pure
/// values in, an [org.counterfoil.core.explain.Answer] out; no clock, no database, no screen.
///
/// Amounts are `Money` at their currency's own decimals; rates, percents, quantities and unit
/// prices are plain `BigDecimal`. Rounding is HALF_UP unless a rule says otherwise, and everything
/// is sign-symmetric: a return is the exact negative of its sale.
///
/// Sources: domain rules 2.1 to 2.6; the choice of line or document tax from the Australian GST Act
/// s 9-90 and the New Zealand GST Act s 19O.
@NullMarked
package org.counterfoil.core.money;

import org.jspecify.annotations.NullMarked;
