/// The till's day: opened with a float, cash in and out, counted blind, closed with a Z report.
@NullMarked
package org.counterfoil.core.till;

import org.jspecify.annotations.NullMarked;
