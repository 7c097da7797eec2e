/// How well things stand between the shop and a customer: five parts, a risk and its reasons
/// (HLT-01 to HLT-10, conflicts C-23 to C-27; domain rules 3.6).
@NullMarked
package org.counterfoil.core.insight.health;

import org.jspecify.annotations.NullMarked;
