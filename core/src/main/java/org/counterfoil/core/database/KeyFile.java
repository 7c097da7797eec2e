package org.counterfoil.core.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.counterfoil.core.tillroll.Disk;

/// The one line of a key file: how the key in it is locked, and the key, in base 64.
sealed interface KeyFile {
  String PLAIN_FORM = "counterfoil-key-1 plain ";
  String WRAPPED_FORM = "counterfoil-key-1 argon2id ";
  String KEYSTORE_FORM = "counterfoil-key-1 keystore ";

  /// The key as it is.
  record Plain(String key) implements KeyFile {}

  /// Sealed by a passphrase.
  record Wrapped(String sealed) implements KeyFile {}

  /// Sealed by what a keystore keeps under `entry`.
  record InKeystore(String entry, String sealed) implements KeyFile {}

  /// @throws StoreTrouble KEY_MISSING where the file is none
  static KeyFile read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new StoreTrouble(StoreTrouble.Kind.KEY_MISSING, null);
    }
    var line = Files.readString(file, StandardCharsets.US_ASCII).strip();
    try {
      return parsed(line);
    } catch (IllegalArgumentException e) {
      throw new StoreTrouble(StoreTrouble.Kind.KEY_MISSING, e);
    }
  }

  private static KeyFile parsed(String line) {
    if (line.startsWith(PLAIN_FORM)) {
      return new Plain(base64(line.substring(PLAIN_FORM.length())));
    }
    if (line.startsWith(WRAPPED_FORM)) {
      return new Wrapped(base64(line.substring(WRAPPED_FORM.length())));
    }
    var parts = line.substring(Math.min(line.length(), KEYSTORE_FORM.length())).split(" ", -1);
    if (line.startsWith(KEYSTORE_FORM) && parts.length == 2) {
      return new InKeystore(parts[0], base64(parts[1]));
    }
    throw new IllegalArgumentException("No key file of a form known here");
  }

  private static String base64(String text) {
    if (bytes(text).length == 0) {
      throw new IllegalArgumentException("The line ends where the key should be");
    }
    return text;
  }

  static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private String line() {
    return switch (this) {
      case Plain(var key) -> PLAIN_FORM + key;
      case Wrapped(var sealed) -> WRAPPED_FORM + sealed;
      case InKeystore(var entry, var sealed) -> KEYSTORE_FORM + entry + " " + sealed;
    };
  }

  /// Writes the file, readable by its owner alone; a kill leaves the old one or the new one.
  default void write(Path file) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    createForOwner(fresh);
    try (var out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(line().getBytes(StandardCharsets.US_ASCII)));
      out.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    Disk.REAL.forceFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
  }

  private static void createForOwner(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return;
    }
    Files.createFile(file);
    var view = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (view != null) {
      view.setAcl(
          List.of(
              AclEntry.newBuilder()
                  .setType(AclEntryType.ALLOW)
                  .setPrincipal(view.getOwner())
                  .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                  .build()));
    }
  }
}
