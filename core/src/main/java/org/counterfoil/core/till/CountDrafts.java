package org.counterfoil.core.till;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.counterfoil.core.database.Database;

/// Keeps the count of a drawer while it is under way. Never leaves the till.
public final class CountDrafts {
  private final Database database;
  private final DraftMapper mapper;
  private final DraftMapper queries;

  CountDrafts(Database database) {
    this.database = database;
    mapper = database.mapper(DraftMapper.class);
    queries = database.queries(DraftMapper.class);
  }

  public void keep(CountDraft draft) {
    database.writeLocal(
        () -> {
          mapper.keep(draft.session(), draft.content(), draft.stage());
          return true;
        });
  }

  public Optional<CountDraft> find(SessionId session) {
    return queries.find(session);
  }

  /// Reads and writes the drafts.
  interface DraftMapper {
    @Insert(
        """
        merge into count_draft (session_id, content, stage)
        key (session_id) values (#{session}, #{content}, #{stage})
        """)
    void keep(SessionId session, String content, CountDraft.Stage stage);

    @Select(
        "select session_id as session, content, stage from count_draft where session_id = #{id}")
    Optional<CountDraft> find(SessionId id);
  }
}
