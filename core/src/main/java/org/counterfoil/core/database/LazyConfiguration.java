package org.counterfoil.core.database;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.ResultFlag;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
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

  /// A record's components are read from the columns of their names (`taxPercent` from
  /// `tax_percent`). Left to itself, MyBatis compares every column with every component, for each
  /// row anew: more than half of what it did to hand out a row, and a tenth of a sale's garbage.
  @Override
  public void addResultMap(ResultMap map) {
    var type = map.getType();
    boolean plain = map.getResultMappings().isEmpty() && map.getDiscriminator() == null;
    boolean rows = type.isRecord() && !typeHandlerRegistry.hasTypeHandler(type);
    super.addResultMap(plain && rows ? byName(map) : map);
  }

  private ResultMap byName(ResultMap map) {
    var columns =
        Arrays.stream(map.getType().getRecordComponents())
            .map(it -> column(it.getName(), it.getType()))
            .toList();
    return new ResultMap.Builder(this, map.getId(), map.getType(), columns, false).build();
  }

  private ResultMapping column(String component, Class<?> type) {
    var column = component.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    return new ResultMapping.Builder(this, component, column, type)
        .flags(List.of(ResultFlag.CONSTRUCTOR))
        .build();
  }
}
