/// The keystore of the operating system, where there is one: Windows' Credential Manager, macOS's
/// Keychain, the Secret Service of a Linux desktop (GNOME's keyring, KDE's wallet, KeePassXC).
///
/// It keeps small secrets for the person signed in. Everything of it stands behind
/// [org.counterfoil.core.keystore.Keystore]; no library and no native code is loaded before its
/// first call.
@NullMarked
package org.counterfoil.core.keystore;

import org.jspecify.annotations.NullMarked;
