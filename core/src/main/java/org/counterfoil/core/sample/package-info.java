/// A believable business of any size: people, phones and goods, the same for the same seed. The
/// generators are pure; [org.counterfoil.core.sample.SampleShop] puts what they make into a store.
@NullMarked
package org.counterfoil.core.sample;

import org.jspecify.annotations.NullMarked;
