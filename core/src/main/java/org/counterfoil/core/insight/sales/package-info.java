/// Leads, deals, quotes and campaigns in figures: scores, forecasts, funnels, odds and approval
/// (domain rules 3.2, 3.5 and 3.6; LSCO, FCS, APR and CMP of the requirements).
///
/// Sources: the roll-ups are Salesforce's, the learned odds those of Odoo's lead scoring.
@NullMarked
package org.counterfoil.core.insight.sales;

import org.jspecify.annotations.NullMarked;
