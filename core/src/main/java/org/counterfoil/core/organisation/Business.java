package org.counterfoil.core.organisation;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/// The shop's owner, with the money rules of its country.
///
/// @param country ISO 3166, two letters
/// @param pricesIncludeTax whether a price on a shelf contains the tax
/// @param taxMode LINE or DOCUMENT: where tax is rounded (domain-rules 2.2)
/// @param cashUnit the smallest coin, in `currency` (domain-rules 2.1)
/// @param cashMode how cash is rounded to it: HALF_UP, HALF_DOWN, UP or DOWN
/// @param language BCP 47, of papers and screens unless chosen otherwise
public record Business(
    BusinessId id,
    String name,
    String country,
    CurrencyUnit currency,
    boolean pricesIncludeTax,
    String taxMode,
    BigDecimal cashUnit,
    String cashMode,
    @Nullable String taxNumber,
    String language) {}
