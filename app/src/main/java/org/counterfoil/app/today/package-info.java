/// The first page of the day: how the till stands and what to do next.
@NullMarked
package org.counterfoil.app.today;

import org.jspecify.annotations.NullMarked;
