package org.counterfoil.core.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The mappers [Database] hands out. Each call finds the session it belongs to: the running
/// command's, or one that reads what is committed.
final class BoundMappers {
  private final Engine engine;
  private final Gate gate;
  private final Set<Class<?>> handedOut = ConcurrentHashMap.newKeySet();

  BoundMappers(Engine engine, Gate gate) {
    this.engine = engine;
    this.gate = gate;
  }

  <M> M mapper(Class<M> type) {
    handedOut.add(type);
    return proxy(
        type,
        (_, method, args) -> {
          if (!RunningCommand.CURRENT.isBound()) {
            throw new IllegalStateException(method + " needs a running command");
          }
          return invoke(RunningCommand.CURRENT.get().session().getMapper(type), method, args);
        });
  }

  <M> M queries(Class<M> type) {
    handedOut.add(type);
    return proxy(
        type,
        (_, method, args) -> {
          if (RunningCommand.CURRENT.isBound()) {
            return invoke(RunningCommand.CURRENT.get().session().getMapper(type), method, args);
          }
          return gate.passTwice(
              () -> {
                try (var reader = engine.reader()) {
                  return invoke(reader.session().getMapper(type), method, args);
                }
              });
        });
  }

  /// Makes the class behind a mapper, where there is none yet, for [#mapper] and [#queries] to
  /// find: all of them take a tenth of a second at the program's start.
  static void prepareClass(Class<?> type) {
    var _ = proxy(type, (_, _, _) -> null);
  }

  /// Has MyBatis read all that were handed out, which it would when each is first called.
  void prepare() {
    gate.passTwice(
        () -> {
          try (var reader = engine.reader()) {
            handedOut.forEach(reader.session()::getMapper);
          }
          return null;
        });
  }

  private static @Nullable Object invoke(Object mapper, Method method, Object @Nullable [] args)
      throws Throwable {
    return Proxy.getInvocationHandler(mapper).invoke(mapper, method, args);
  }

  private static <M> M proxy(Class<M> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
