package org.counterfoil.core.database;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/// Writes to one table of each kind, for the tests of the store itself.
public interface NoteMapper {
  List<Class<?>> MAPPERS = List.of(NoteMapper.class);

  @Insert("insert into tax_class (id, code, name) values (#{id}, #{code}, #{name})")
  void insertReference(UUID id, String code, String name);

  @Update("update tax_class set name = #{name} where id = #{id}")
  void rename(UUID id, String name);

  @Delete("delete from tax_class where id = #{id}")
  void delete(UUID id);

  @Select("select name from tax_class order by id")
  List<String> names();

  @Insert(
      """
      insert into setting (id, name, scope_id, content, set_at, set_by)
      values (#{id}, 'note', #{id}, #{content}, timestamp with time zone '2026-11-20 10:00:00Z', #{id})
      """)
  void insertFact(UUID id, String content);

  @Update("update setting set content = 'changed'")
  void changeFacts();

  @Select("select content from setting order by _rowid_")
  List<String> facts();

  @Insert("merge into number_series (kind, last_number) values (#{kind}, #{number})")
  void setSeries(String kind, long number);

  @Update("update number_series set kind = #{now} where kind = #{kind}")
  void renameSeries(String kind, String now);

  @Delete("delete from number_series where kind = #{kind}")
  void dropSeries(String kind);

  @Insert(
      """
      insert into basket (id, register_id, user_id, held, content, changed_at)
      values (#{id}, #{id}, #{id}, true, #{content}, timestamp with time zone '2026-11-20 10:00:00Z')
      """)
  void keepBasket(UUID id, String content);

  @Select("select count(*) from basket")
  int baskets();

  @Select("select kind || ' ' || last_number from number_series order by kind")
  List<String> series();
}
