/// Everything on paper for a till: what a receipt, a till report or a cash slip says (a [Slip] of
/// blocks), how it becomes a printer job, a PDF or a picture, and how a job reaches a printer.
///
/// Pure: knows no database and no window. The same slip always gives the same bytes, so a reprint
/// can be compared with its original. Callers print only after the sale is durably stored.
@NullMarked
package org.counterfoil.core.document;

import org.jspecify.annotations.NullMarked;
