package org.counterfoil.core.database;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;

/// Reads a mapper's annotations when it is first asked for. All of them together keep a processor
/// busy for a tenth of a second of the program's start, and who signs in needs a few.
final class LazyConfiguration extends Configuration {
  /// MyBatis knows a mapper before it has read it to the end.
  private final Map<Class<?>, Boolean> read = new ConcurrentHashMap<>();

  LazyConfiguration(Environment environment) {
    super(environment);
  }

  @Override
  public <T> T getMapper(Class<T> type, SqlSession session) {
    prepare(type);
    return super.getMapper(type, session);
  }

  void prepare(Class<?> type) {
    read.computeIfAbsent(type, this::read);
  }

  /// One at a time: what MyBatis notes while it reads is not made for several threads.
  private synchronized boolean read(Class<?> type) {
    addMapper(type);
    return true;
  }
}
