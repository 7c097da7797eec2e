package org.counterfoil.core.database;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.counterfoil.core.id.Id;
import org.jspecify.annotations.Nullable;

/// Stores a value type in one column: `Columns.of(LaybyId.class, UUID.class, LaybyId::new,
/// LaybyId::value)`.
@SuppressWarnings("NullAway") // MyBatis' own contract passes null for an empty column
public final class Columns<T, C> extends BaseTypeHandler<T> {
  private final Class<T> type;
  private final Class<C> column;
  private final Function<C, T> read;
  private final Function<T, C> write;

  private Columns(Class<T> type, Class<C> column, Function<C, T> read, Function<T, C> write) {
    this.type = type;
    this.column = column;
    this.read = read;
    this.write = write;
  }

  public static <T, C> Columns<T, C> of(
      Class<T> type, Class<C> column, Function<C, T> read, Function<T, C> write) {
    return new Columns<>(type, column, read, write);
  }

  /// A typed identity in a UUID column.
  public static <T extends Id> Columns<T, UUID> id(Class<T> type, Function<UUID, T> read) {
    return of(type, UUID.class, read, Id::value);
  }

  Class<T> type() {
    return type;
  }

  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int index, T value, JdbcType jdbcType) throws SQLException {
    statement.setObject(index, write.apply(value));
  }

  @Override
  public T getNullableResult(ResultSet rows, String name) throws SQLException {
    return toValue(rows.getObject(name, column));
  }

  @Override
  public T getNullableResult(ResultSet rows, int index) throws SQLException {
    return toValue(rows.getObject(index, column));
  }

  @Override
  public T getNullableResult(CallableStatement call, int index) throws SQLException {
    return toValue(call.getObject(index, column));
  }

  private T toValue(@Nullable C stored) {
    return stored == null ? null : read.apply(stored);
  }
}
