/// What customers are worth: recency, frequency and spend with their segments, and how much they
/// will probably buy (domain rules 3.3 and 3.6; RFM-01).
///
/// Sources: Squeezely's published segments; the BG/NBD model of Fader, Hardie and Lee, 2005.
@NullMarked
package org.counterfoil.core.insight.value;

import org.jspecify.annotations.NullMarked;
