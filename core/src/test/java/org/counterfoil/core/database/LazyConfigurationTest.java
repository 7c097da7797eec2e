package org.counterfoil.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LazyConfigurationTest {
  private final Mappers mappers =
      new Mappers(List.of(NoteMapper.class, DocumentMapper.class), List.of());

  @Test
  void a_mapper_is_read_when_it_is_first_asked_for() {
    var sessions = mappers.factory(new JdbcDataSource());
    try (var session = sessions.openSession()) {
      assertThat(sessions.getConfiguration().hasMapper(NoteMapper.class)).isFalse();
      assertThat(session.getMapper(NoteMapper.class)).isNotNull();
      assertThat(sessions.getConfiguration().hasMapper(NoteMapper.class)).isTrue();
      assertThat(sessions.getConfiguration().hasMapper(DocumentMapper.class)).isFalse();
    }
  }

  @RepeatedTest(20)
  void whoever_asks_while_another_thread_reads_it_gets_a_whole_mapper() throws Exception {
    var sessions = mappers.factory(new JdbcDataSource());
    Callable<Boolean> asking =
        () -> {
          try (var session = sessions.openSession()) {
            session.getMapper(NoteMapper.class);
            session.getMapper(DocumentMapper.class);
          }
          return Stream.of(NoteMapper.class, DocumentMapper.class)
              .flatMap(
                  type ->
                      Stream.of(type.getMethods()).map(it -> type.getName() + "." + it.getName()))
              .allMatch(it -> sessions.getConfiguration().hasStatement(it, false));
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(List.of(asking, asking, asking, asking))) {
        assertThat(answer.get()).isTrue();
      }
    }
  }
}
