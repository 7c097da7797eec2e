package org.counterfoil.core.security;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;

/// Reads who may sign in.
public interface SecurityQueries {
  /// @param maxDiscount the highest discount the role gives by itself, in percent
  record Line(UserId id, String name, String role, BigDecimal maxDiscount, boolean active) {}

  /// Everybody who may sign in, by name.
  @Select(
      """
      select u.id, u.name, r.code as role, r.max_discount, u.active
        from app_user u join role r on r.id = u.role_id
       where u.active
       order by u.name, u.id
      """)
  List<Line> people();

  @Select(
      """
      select u.id, u.name, r.code as role, r.max_discount, u.active
        from app_user u join role r on r.id = u.role_id
       order by u.name, u.id
      """)
  List<Line> everybody();

  /// The name a receipt prints for whoever served.
  @Select("select name from app_user where id = #{user}")
  Optional<String> name(UUID user);

  /// The highest discount a user's role gives by itself, in percent.
  @Select(
      """
      select r.max_discount from app_user u join role r on r.id = u.role_id where u.id = #{user}
      """)
  Optional<BigDecimal> maxDiscount(UserId user);

  @Select("select code from role order by code")
  List<String> roles();
}
