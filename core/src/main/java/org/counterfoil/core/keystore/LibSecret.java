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
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/// The functions of libsecret and GLib that [SecretServiceKeystore] calls, as their headers declare
/// them. A failure comes as a `GError` in the last argument; its words may name paths and are not
/// passed on.
final class LibSecret {
  private static final int SESSION_BUS = 2;
  private final SymbolLookup symbols;
  private final MethodHandle tableNew;
  private final MethodHandle tableInsert;
  private final MethodHandle tableUnref;
  private final MethodHandle errorFree;
  private final MethodHandle unref;
  private final MethodHandle busGet;
  private final MethodHandle setExitOnClose;
  private final MethodHandle serviceGet;
  private final MethodHandle collectionForAlias;
  private final MethodHandle collectionGetLocked;
  private final MethodHandle lookup;
  private final MethodHandle passwordFree;
  private final MethodHandle store;
  private final MethodHandle clear;

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
    tableNew = function("g_hash_table_new", ADDRESS, ADDRESS, ADDRESS);
    tableInsert = function("g_hash_table_insert", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    tableUnref = procedure("g_hash_table_unref", ADDRESS);
    errorFree = procedure("g_error_free", ADDRESS);
    unref = procedure("g_object_unref", ADDRESS);
    busGet = function("g_bus_get_sync", ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
    setExitOnClose = procedure("g_dbus_connection_set_exit_on_close", ADDRESS, JAVA_INT);
    serviceGet = function("secret_service_get_sync", ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
    collectionForAlias =
        function(
            "secret_collection_for_alias_sync",
            ADDRESS,
            ADDRESS,
            ADDRESS,
            JAVA_INT,
            ADDRESS,
            ADDRESS);
    collectionGetLocked = function("secret_collection_get_locked", JAVA_INT, ADDRESS);
    lookup = function("secret_password_lookupv_sync", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    passwordFree = procedure("secret_password_free", ADDRESS);
    store =
        function(
            "secret_password_storev_sync",
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS);
    clear = function("secret_password_clearv_sync", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
  }

  private MethodHandle function(String name, MemoryLayout returns, MemoryLayout... arguments) {
    return handle(name, FunctionDescriptor.of(returns, arguments));
  }

  private MethodHandle procedure(String name, MemoryLayout... arguments) {
    return handle(name, FunctionDescriptor.ofVoid(arguments));
  }

  @SuppressWarnings("restricted")
  private MethodHandle handle(String name, FunctionDescriptor descriptor) {
    return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), descriptor);
  }

  /// The session bus; a program that uses it is ended with it unless it says otherwise, and a till
  /// goes on selling.
  MemorySegment bus(MemorySegment error) throws IOException {
    var bus = pointer(busGet, SESSION_BUS, MemorySegment.NULL, error);
    check(error);
    call(setExitOnClose, bus, 0);
    return bus;
  }

  /// Whether the collection new secrets go to is there and unlocked.
  boolean defaultIsOpen(Arena arena, MemorySegment error) throws IOException {
    var service = pointer(serviceGet, 0, MemorySegment.NULL, error);
    check(error);
    try {
      var alias = arena.allocateFrom("default");
      var collection = pointer(collectionForAlias, service, alias, 0, MemorySegment.NULL, error);
      check(error);
      if (isNull(collection)) {
        return false;
      }
      try {
        return number(collectionGetLocked, collection) == 0;
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
    var table = pointer(tableNew, hash, equal);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      var name = arena.allocateFrom(namesAndValues[i]);
      number(tableInsert, table, name, arena.allocateFrom(namesAndValues[i + 1]));
    }
    return table;
  }

  void freeTable(MemorySegment table) throws IOException {
    call(tableUnref, table);
  }

  /// The secret that `table` finds, unlocking where it has to; null where there is none or the
  /// person did not unlock it.
  MemorySegment find(MemorySegment schema, MemorySegment table, MemorySegment error)
      throws IOException {
    var secret = pointer(lookup, schema, table, MemorySegment.NULL, error);
    check(error);
    return secret;
  }

  void freeSecret(MemorySegment secret) throws IOException {
    call(passwordFree, secret);
  }

  /// Keeps a secret in the default collection; `item` is schema, table, label and secret.
  void keep(MemorySegment[] item, MemorySegment error) throws IOException {
    var none = MemorySegment.NULL;
    int kept = number(store, item[0], item[1], none, item[2], item[3], none, error);
    check(error);
    if (kept == 0) {
      throw refused();
    }
  }

  void forget(MemorySegment schema, MemorySegment table, MemorySegment error) throws IOException {
    int forgotten = number(clear, schema, table, MemorySegment.NULL, error);
    check(error);
    if (forgotten == 0) {
      throw refused();
    }
  }

  void unref(MemorySegment object) throws IOException {
    call(unref, object);
  }

  static boolean isNull(MemorySegment pointer) {
    return pointer.address() == 0;
  }

  private void check(MemorySegment error) throws IOException {
    var failed = error.get(ADDRESS, 0);
    if (!isNull(failed)) {
      call(errorFree, failed);
      throw refused();
    }
  }

  private static IOException refused() {
    return new IOException("The Secret Service refused");
  }

  private static MemorySegment pointer(MethodHandle function, Object... arguments)
      throws IOException {
    return (MemorySegment) call(function, arguments);
  }

  private static int number(MethodHandle function, Object... arguments) throws IOException {
    return (Integer) call(function, arguments);
  }

  private static Object call(MethodHandle function, Object... arguments) throws IOException {
    try {
      return function.invokeWithArguments(Arrays.asList(arguments));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IOException("A native call failed", e);
    }
  }
}
