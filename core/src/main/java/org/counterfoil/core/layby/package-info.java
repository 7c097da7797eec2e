/// Laybys: goods put aside and paid off. The engines here are pure: terms, schedule, standing,
/// charges and refunds come from values and facts, and every answer explains itself.
///
/// The rules are numbered R1 to R17 in the domain rules; what a country demands is data in
/// [org.counterfoil.core.layby.law].
@NullMarked
package org.counterfoil.core.layby;

import org.jspecify.annotations.NullMarked;
