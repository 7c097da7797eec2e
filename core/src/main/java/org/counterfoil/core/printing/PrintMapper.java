package org.counterfoil.core.printing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface PrintMapper {
  @Insert(
      """
      insert into print_job
        (id, document_id, kind, copy, state, attempts, created_at, asked_by)
      values (#{id}, #{document}, #{kind}, #{copy}, 'WAITING', 0, #{at}, #{askedBy})
      """)
  void insert(UUID id, UUID document, PrintJobs.Kind kind, boolean copy, Instant at, UUID askedBy);

  @Insert(
      """
      insert into print_job (id, document_id, kind, copy, state, attempts, trouble, created_at)
      values (#{id}, #{document}, #{kind}, false, 'FAILED', 0, #{trouble}, #{at})
      """)
  void insertFailed(UUID id, UUID document, PrintJobs.Kind kind, String trouble, Instant at);

  @Select("select count(*) from print_job where document_id = #{document} and kind = #{kind}")
  int jobs(UUID document, PrintJobs.Kind kind);

  @Update(
      """
      update print_job set state = #{state}, attempts = attempts + 1, trouble = #{trouble}
       where id = #{id}
      """)
  void mark(UUID id, PrintJob.State state, @Nullable String trouble);

  @Update("update print_job set state = 'DROPPED' where state in ('WAITING', 'FAILED')")
  void dropWaiting();

  /// One that was printed meanwhile stays so.
  @Update("update print_job set state = 'WAITING' where id = #{id} and state = 'FAILED'")
  void again(UUID id);

  @Delete("delete from print_job where state in ('PRINTED', 'DROPPED') and created_at < #{before}")
  void forget(Instant before);

  @Select("select * from print_job where state = 'WAITING' order by created_at, id limit 1")
  Optional<PrintJob> next();

  @Select(
      """
      select * from print_job where state in ('WAITING', 'FAILED') order by created_at, id limit 200
      """)
  List<PrintJob> open();
}
