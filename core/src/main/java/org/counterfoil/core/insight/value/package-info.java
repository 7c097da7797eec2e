/// What customers are worth: recency, frequency and spend with their segments, and how much they
/// will probably buy.
@NullMarked
package org.counterfoil.core.insight.value;

import org.jspecify.annotations.NullMarked;
