/// What was sold, returned and voided, and the papers that wait for the printer.
@NullMarked
package org.counterfoil.app.documents;

import org.jspecify.annotations.NullMarked;
