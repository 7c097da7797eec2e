package org.counterfoil.core.security;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;
import org.counterfoil.core.command.Permission;

/// Reads who may sign in.
public interface SecurityQueries {
  /// @param maxDiscount the highest discount the role gives by itself, in percent
  /// @param hasPassword whether a password signs in, too
  record Line(
      UserId id,
      String name,
      String role,
      BigDecimal maxDiscount,
      boolean active,
      boolean hasPassword) {}

  /// Everybody who may sign in, by name.
  @Select(
      """
      select u.id, u.name, r.code as role, r.max_discount, u.active,
             u.password_hash is not null as has_password
        from app_user u join role r on r.id = u.role_id
       where u.active
       order by u.name, u.id
      """)
  List<Line> people();

  @Select(
      """
      select u.id, u.name, r.code as role, r.max_discount, u.active,
             u.password_hash is not null as has_password
        from app_user u join role r on r.id = u.role_id
       order by u.name, u.id
      """)
  List<Line> everybody();

  @Select(
      """
      select u.id, u.name, r.code as role, r.max_discount, u.active,
             u.password_hash is not null as has_password
        from app_user u join role r on r.id = u.role_id
       where u.id = #{user}
      """)
  Optional<Line> person(UserId user);

  /// The name a receipt prints for whoever served.
  @Select("select name from app_user where id = #{user}")
  Optional<String> name(UUID user);

  /// The highest discount a user's role gives by itself, in percent.
  @Select(
      """
      select r.max_discount from app_user u join role r on r.id = u.role_id where u.id = #{user}
      """)
  Optional<BigDecimal> maxDiscount(UserId user);

  /// A right of a role.
  record Right(String role, Permission permission) {}

  /// Every right of every role.
  @Select(
      """
      select r.code as role, p.permission
        from role r join role_permission p on p.role_id = r.id
       order by r.code, p.permission
      """)
  List<Right> rights();

  /// @param code told apart by, and named in the language bundle
  /// @param maxDiscount the highest discount it gives by itself, in percent
  /// @param users how many may sign in with it
  record RoleLine(String code, BigDecimal maxDiscount, int users) {}

  @Select(
      """
      select r.code, r.max_discount,
             (select count(*) from app_user u where u.role_id = r.id and u.active) as users
        from role r
       order by r.code
      """)
  List<RoleLine> roleLines();

  @Select("select code from role order by code")
  List<String> roles();
}
