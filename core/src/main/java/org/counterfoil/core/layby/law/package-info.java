/// What the law of a country says about laybys, as dated data a lawyer can read and correct: the
/// engines ask, and never branch on a country. Each profile of `law-profiles.txt` names its own
/// statute and where we read it (domain rules 1.1).
@NullMarked
package org.counterfoil.core.layby.law;

import org.jspecify.annotations.NullMarked;
