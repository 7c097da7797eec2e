/// Stock as movements: every piece that came or went is a fact, and what is on hand is their sum.
@NullMarked
package org.counterfoil.core.stock;

import org.jspecify.annotations.NullMarked;
