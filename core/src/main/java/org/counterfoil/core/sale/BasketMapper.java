package org.counterfoil.core.sale;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.counterfoil.core.organisation.RegisterId;
import org.counterfoil.core.sale.BasketDraft.Standing;

interface BasketMapper {
  record Row(
      SaleId id,
      RegisterId registerId,
      UUID userId,
      boolean held,
      String label,
      String content,
      Instant changedAt) {
    static Row of(BasketDraft draft) {
      return new Row(
          draft.id(),
          draft.register(),
          draft.user(),
          draft.standing() == Standing.HELD,
          draft.label(),
          BasketJson.write(draft),
          draft.changedAt());
    }

    BasketDraft draft() {
      return BasketJson.read(content);
    }
  }

  @Insert(
      """
      merge into basket (id, register_id, user_id, held, label, content, changed_at)
      values (#{id}, #{registerId}, #{userId}, #{held}, #{label}, #{content}, #{changedAt})
      """)
  void keep(Row row);

  @Delete("delete from basket where id = #{id}")
  void delete(SaleId id);

  @Delete("delete from basket where id in (select id from sale)")
  void deleteSold();

  @Select("select * from basket where not held order by changed_at desc limit 1")
  Optional<Row> current();

  @Select("select * from basket where held order by changed_at, id")
  List<Row> held();
}
