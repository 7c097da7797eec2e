package org.counterfoil.core.setting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/// Reads settings; the newest version of a name in a scope holds.
public interface SettingQueries {
  /// A version of a setting.
  ///
  /// @param setBy the name of who set it, null for somebody unknown here
  record Version(String content, Instant setAt, @Nullable String setBy) {}

  @Select(
      """
      select content from setting
       where name = #{name} and scope_id = #{scope} order by id desc limit 1
      """)
  Optional<String> newest(String name, UUID scope);

  /// Every version, the newest first.
  @Select(
      """
      select s.content, s.set_at, u.name as set_by
        from setting s left join app_user u on u.id = s.set_by
       where s.name = #{name} and s.scope_id = #{scope}
       order by s.id desc
      """)
  List<Version> history(String name, UUID scope);
}
