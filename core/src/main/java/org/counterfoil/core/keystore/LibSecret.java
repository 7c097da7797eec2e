package org.counterfoil.core.keystore;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.Arrays;

/// The functions of libsecret and GLib that [SecretServiceKeystore] calls, as their headers declare
/// them; each is linked when it is called, for the start of a till calls few. A failure comes as a
/// `GError` in the last argument; its words may name paths and are not passed on.
final class LibSecret {
  private static final int SESSION_BUS = 2;
  private final SymbolLookup symbols;

  /// Loads the libraries for as long as the program runs.
  ///
  /// @throws IllegalArgumentException where one is not on this computer
  @SuppressWarnings("restricted") // native access is what this class is for
  LibSecret() {
    symbols =
        SymbolLookup.libraryLookup("libsecret-1.so.0", Arena.global())
            .or(SymbolLookup.libraryLookup("libgio-2.0.so.0", Arena.global()))
            .or(SymbolLookup.libraryLookup("libgobject-2.0.so.0", Arena.global()))
            .or(SymbolLookup.libraryLookup("libglib-2.0.so.0", Arena.global()));
  }

  /// The session bus; a program that uses it is ended with it unless it says otherwise, and a till
  /// goes on selling.
  MemorySegment bus(MemorySegment error) throws IOException {
    var bus = pointer("g_bus_get_sync", SESSION_BUS, MemorySegment.NULL, error);
    check(error);
    procedure("g_dbus_connection_set_exit_on_close", bus, 0);
    return bus;
  }

  /// Whether the collection new secrets go to is there and unlocked.
  boolean defaultIsOpen(Arena arena, MemorySegment error) throws IOException {
    var service = pointer("secret_service_get_sync", 0, MemorySegment.NULL, error);
    check(error);
    try {
      var alias = arena.allocateFrom("default");
      var collection =
          pointer("secret_collection_for_alias_sync", service, alias, 0, MemorySegment.NULL, error);
      check(error);
      if (isNull(collection)) {
        return false;
      }
      try {
        return number("secret_collection_get_locked", collection) == 0;
      } finally {
        unref(collection);
      }
    } finally {
      unref(service);
    }
  }

  /// A table of names and values for the functions that find and keep secrets; the strings live as
  /// long as `arena`.
  MemorySegment table(Arena arena, String... namesAndValues) throws IOException {
    var hash = symbols.findOrThrow("g_str_hash");
    var equal = symbols.findOrThrow("g_str_equal");
    var table = pointer("g_hash_table_new", hash, equal);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      var name = arena.allocateFrom(namesAndValues[i]);
      number("g_hash_table_insert", table, name, arena.allocateFrom(namesAndValues[i + 1]));
    }
    return table;
  }

  void freeTable(MemorySegment table) throws IOException {
    procedure("g_hash_table_unref", table);
  }

  /// The secret that `table` finds, unlocking where it has to; null where there is none or the
  /// person did not unlock it.
  MemorySegment find(MemorySegment schema, MemorySegment table, MemorySegment error)
      throws IOException {
    var secret = pointer("secret_password_lookupv_sync", schema, table, MemorySegment.NULL, error);
    check(error);
    return secret;
  }

  void freeSecret(MemorySegment secret) throws IOException {
    procedure("secret_password_free", secret);
  }

  /// Keeps a secret in the default collection; `item` is schema, table, label and secret.
  void keep(MemorySegment[] item, MemorySegment error) throws IOException {
    var none = MemorySegment.NULL;
    int kept =
        number(
            "secret_password_storev_sync", item[0], item[1], none, item[2], item[3], none, error);
    check(error);
    if (kept == 0) {
      throw refused();
    }
  }

  void forget(MemorySegment schema, MemorySegment table, MemorySegment error) throws IOException {
    int forgotten = number("secret_password_clearv_sync", schema, table, MemorySegment.NULL, error);
    check(error);
    if (forgotten == 0) {
      throw refused();
    }
  }

  void unref(MemorySegment object) throws IOException {
    procedure("g_object_unref", object);
  }

  static boolean isNull(MemorySegment pointer) {
    return pointer.address() == 0;
  }

  private void check(MemorySegment error) throws IOException {
    var failed = error.get(ADDRESS, 0);
    if (!isNull(failed)) {
      procedure("g_error_free", failed);
      throw refused();
    }
  }

  private static IOException refused() {
    return new IOException("The Secret Service refused");
  }

  private MemorySegment pointer(String function, Object... arguments) throws IOException {
    return (MemorySegment)
        call(function, FunctionDescriptor.of(ADDRESS, kinds(arguments)), arguments);
  }

  private int number(String function, Object... arguments) throws IOException {
    return (Integer) call(function, FunctionDescriptor.of(JAVA_INT, kinds(arguments)), arguments);
  }

  private void procedure(String function, Object... arguments) throws IOException {
    call(function, FunctionDescriptor.ofVoid(kinds(arguments)), arguments);
  }

  /// These functions take pointers and integers alone.
  private static MemoryLayout[] kinds(Object... arguments) {
    return Arrays.stream(arguments)
        .map(argument -> argument instanceof Integer ? JAVA_INT : ADDRESS)
        .toArray(MemoryLayout[]::new);
  }

  @SuppressWarnings("restricted")
  private Object call(String function, FunctionDescriptor descriptor, Object... arguments)
      throws IOException {
    try {
      return Linker.nativeLinker()
          .downcallHandle(symbols.findOrThrow(function), descriptor)
          .invokeWithArguments(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IOException("A native call failed", e);
    }
  }
}
