/// The sign-in screen: pick a name, type four digits. It also covers the window when the till is
/// locked or the user is switched.
@NullMarked
package org.counterfoil.app.lock;

import org.jspecify.annotations.NullMarked;
