/// Leads, deals, quotes and campaigns in figures: scores, forecasts, funnels, odds and approval.
@NullMarked
package org.counterfoil.core.insight.sales;

import org.jspecify.annotations.NullMarked;
