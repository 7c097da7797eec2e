/// Phone numbers: read in any local habit, kept as E.164, shown the way the shop's country writes
/// them. A number never proves who somebody is: families share one, and numbers are re-issued.
///
/// Source: Google's libphonenumber, its numbering plans and its list of falsehoods.
@NullMarked
package org.counterfoil.core.phone;

import org.jspecify.annotations.NullMarked;
