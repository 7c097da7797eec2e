package org.counterfoil.core.setting;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;

interface SettingMapper {
  record Row(UUID id, String name, UUID scope, String content, Instant at, UUID user) {}

  @Insert(
      """
      insert into setting (id, name, scope_id, content, set_at, set_by)
      values (#{id}, #{name}, #{scope}, #{content}, #{at}, #{user})
      """)
  void insert(Row version);
}
