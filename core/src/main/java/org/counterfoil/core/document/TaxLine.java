package org.counterfoil.core.document;

import java.math.BigDecimal;
import org.joda.money.Money;

/// One tax class of a document: its name, the rate in percent, the net amount and the tax on it, as
/// computed when the document was made. Paper never computes tax.
public record TaxLine(String name, BigDecimal percent, Money net, Money tax) {}
