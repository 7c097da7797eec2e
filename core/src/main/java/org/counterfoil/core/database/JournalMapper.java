package org.counterfoil.core.database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

interface JournalMapper {
  /// An entry as it stands in the table.
  ///
  /// @param chain the link after this entry
  /// @param content the packed canonical entry
  @SuppressWarnings("ArrayRecordComponent") // a row on its way to or from its table
  record Row(
      long seq,
      UUID deviceId,
      long hlc,
      String command,
      UUID actorId,
      Instant at,
      int schemaVersion,
      byte[] chain,
      byte[] content) {}

  @Insert(
      """
      insert into journal_entry
             (seq, device_id, hlc, command, actor_id, at, schema_version, chain, content)
      values (#{seq}, #{deviceId}, #{hlc}, #{command}, #{actorId}, #{at}, #{schemaVersion},
              #{chain}, #{content})
      """)
  void insert(Row row);

  @Select("select * from journal_entry order by seq desc limit 1")
  Optional<Row> last();

  @Select("select * from journal_entry where seq > #{after} order by seq limit #{limit}")
  List<Row> after(long after, int limit);
}
