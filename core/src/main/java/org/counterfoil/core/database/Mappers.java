package org.counterfoil.core.database;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.joda.money.CurrencyUnit;

/// What the features bring to the store: their mappers and their value types.
public record Mappers(List<Class<?>> interfaces, List<Columns<?, ?>> columns) {
  public static final Mappers NONE = new Mappers(List.of(), List.of());

  public Mappers {
    interfaces = List.copyOf(interfaces);
    columns = List.copyOf(columns);
  }

  public Mappers and(Mappers other) {
    var allInterfaces = new ArrayList<>(interfaces);
    allInterfaces.addAll(other.interfaces);
    var allColumns = new ArrayList<Columns<?, ?>>(columns);
    allColumns.addAll(other.columns);
    return new Mappers(allInterfaces, allColumns);
  }

  SqlSessionFactory factory(DataSource source) {
    var configuration =
        new LazyConfiguration(new Environment("store", new JdbcTransactionFactory(), source));
    configuration.setMapUnderscoreToCamelCase(true);
    configuration.setArgNameBasedConstructorAutoMapping(true);
    configuration.setCacheEnabled(false); // no mapper has one
    configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
    configuration.setShrinkWhitespacesInSql(true);
    register(configuration, Columns.of(UUID.class, UUID.class, it -> it, it -> it));
    register(
        configuration,
        Columns.of(CurrencyUnit.class, String.class, CurrencyUnit::of, CurrencyUnit::getCode));
    columns.forEach(it -> register(configuration, it));
    return new SqlSessionFactoryBuilder().build(configuration);
  }

  private static <T> void register(Configuration configuration, Columns<T, ?> columns) {
    configuration.getTypeHandlerRegistry().register(columns.type(), columns);
  }
}
