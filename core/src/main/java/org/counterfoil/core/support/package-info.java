/// What a shop promises about answering its customers, and the clock that counts only while it is
/// open (SLA-01 to SLA-03).
@NullMarked
package org.counterfoil.core.support;

import org.jspecify.annotations.NullMarked;
