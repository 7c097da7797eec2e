package org.counterfoil.core.keystore;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The Secret Service of a Linux desktop, by libsecret, the library its own programs use.
///
/// Not by java-keyring: that asks for the keyring's password only to find out whether there is a
/// keyring, knows the dialogs of GNOME's alone and waits two minutes for any other's, and does not
/// hear the answer to a second dialog of the same program. Where libsecret is not installed, there
/// is no keystore.
final class SecretServiceKeystore implements Keystore {
  private static final String SCHEMA = "org.counterfoil.Key";
  // SecretSchema: a name, flags, 32 attributes of name and type, eight fields kept for later.
  private static final int SCHEMA_ATTRIBUTES = 16;
  private static final int ATTRIBUTE = 16;
  private static final int SCHEMA_SIZE = SCHEMA_ATTRIBUTES + 32 * ATTRIBUTE + 8 * 8;
  private static final int LONGEST = 4096;

  private final String service;
  private @Nullable LibSecret loaded;

  /// @param service what the entries are called
  SecretServiceKeystore(String service) {
    this.service = service;
  }

  private synchronized LibSecret library() throws IOException {
    var library = loaded;
    if (library == null) {
      try {
        library = new LibSecret();
      } catch (IllegalArgumentException e) {
        throw new IOException("libsecret is not installed", e);
      }
      loaded = library;
    }
    return library;
  }

  @Override
  public boolean isReady() {
    try {
      return on(LibSecret::defaultIsOpen);
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public String read(String entry) throws IOException {
    return on(
        (secrets, arena, error) -> {
          var table = table(secrets, arena, entry);
          try {
            return text(secrets, secrets.find(schema(arena), table, error));
          } finally {
            secrets.freeTable(table);
          }
        });
  }

  @SuppressWarnings("restricted") // the length of a C string is not known beforehand
  private static String text(LibSecret secrets, MemorySegment secret) throws IOException {
    if (LibSecret.isNull(secret)) {
      throw new IOException("The Secret Service has no such entry, or it stayed locked");
    }
    try {
      return secret.reinterpret(LONGEST).getString(0, StandardCharsets.UTF_8);
    } finally {
      secrets.freeSecret(secret);
    }
  }

  @Override
  public void write(String entry, String secret) throws IOException {
    on(
        (secrets, arena, error) -> {
          var table = table(secrets, arena, entry);
          try {
            var label = arena.allocateFrom(service);
            var item =
                new MemorySegment[] {schema(arena), table, label, arena.allocateFrom(secret)};
            secrets.keep(item, error);
            return true;
          } finally {
            secrets.freeTable(table);
          }
        });
  }

  @Override
  public void delete(String entry) throws IOException {
    on(
        (secrets, arena, error) -> {
          var table = table(secrets, arena, entry);
          try {
            secrets.forget(schema(arena), table, error);
            return true;
          } finally {
            secrets.freeTable(table);
          }
        });
  }

  private interface Call<T> {
    T on(LibSecret secrets, Arena arena, MemorySegment error) throws IOException;
  }

  private <T> T on(Call<T> call) throws IOException {
    var secrets = library();
    try (var arena = Arena.ofConfined()) {
      var error = arena.allocate(ADDRESS);
      var bus = secrets.bus(error);
      try {
        return call.on(secrets, arena, error);
      } finally {
        secrets.unref(bus);
      }
    }
  }

  private MemorySegment table(LibSecret secrets, Arena arena, String entry) throws IOException {
    return secrets.table(arena, "service", service, "account", entry);
  }

  /// Two attributes, both texts; what is left is zero, as `SecretSchema` wants it.
  private static MemorySegment schema(Arena arena) {
    var schema = arena.allocate(SCHEMA_SIZE, ADDRESS.byteAlignment());
    schema.set(ADDRESS, 0, arena.allocateFrom(SCHEMA));
    schema.set(JAVA_INT, ADDRESS.byteSize(), 0);
    schema.set(ADDRESS, SCHEMA_ATTRIBUTES, arena.allocateFrom("service"));
    schema.set(ADDRESS, SCHEMA_ATTRIBUTES + ATTRIBUTE, arena.allocateFrom("account"));
    return schema;
  }
}
