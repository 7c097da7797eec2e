/// What a shop promises about answering its customers, and the clock that counts only while it is
/// open (SLA-01 to SLA-03; domain rules 3.1).
///
/// Source: the definition of frappe/helpdesk after its PR 2449.
@NullMarked
package org.counterfoil.core.support;

import org.jspecify.annotations.NullMarked;
