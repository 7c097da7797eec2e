package org.counterfoil.core.security;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.counterfoil.core.command.Permission;
import org.jspecify.annotations.Nullable;

interface SecurityMapper {
  record UserRow(
      UserId id,
      String name,
      @Nullable String email,
      RoleId roleId,
      String pinHash,
      @Nullable String passwordHash,
      boolean active) {}

  record Guard(UserId userId, int failures, Instant waitsUntil) {}

  @Insert(
      """
      insert into role (id, code, name, max_discount)
      values (#{id}, #{kind}, #{kind}, #{maxDiscount})
      """)
  void insertRole(RoleId id, RoleKind kind, BigDecimal maxDiscount);

  @Insert(
      """
      insert into role_permission (id, role_id, permission) values (#{id}, #{role}, #{permission})
      """)
  void insertPermission(UUID id, RoleId role, Permission permission);

  @Select("select id from role where code = #{code}")
  Optional<RoleId> role(String code);

  @Select("select permission from role_permission where role_id = #{role}")
  Set<Permission> permissions(RoleId role);

  @Insert(
      """
      insert into app_user (id, name, email, role_id, pin_hash, password_hash, active)
      values (#{id}, #{name}, #{email}, #{roleId}, #{pinHash}, #{passwordHash}, #{active})
      """)
  void insertUser(UserRow user);

  @Select("select * from app_user where id = #{id}")
  Optional<UserRow> user(UserId id);

  @Update("update app_user set pin_hash = #{hash} where id = #{id}")
  int changePin(UserId id, String hash);

  @Update("update app_user set password_hash = #{hash} where id = #{id}")
  int changePassword(UserId id, @Nullable String hash);

  @Update("update app_user set active = #{active} where id = #{id}")
  int changeActive(UserId id, boolean active);

  /// How many of those who may sign in hold a right.
  @Select(
      """
      select count(*) from app_user u join role_permission p on p.role_id = u.role_id
       where u.active and p.permission = #{permission}
      """)
  int activeHolders(Permission permission);

  @Insert(
      """
      insert into sign_in (id, user_id, register_id, at, accepted)
      values (#{id}, #{user}, null, #{at}, #{accepted})
      """)
  void insertSignIn(UUID id, UserId user, Instant at, boolean accepted);

  @Select("select * from sign_in_guard where user_id = #{user}")
  Optional<Guard> guard(UserId user);

  @Insert(
      """
      merge into sign_in_guard (user_id, failures, waits_until)
      values (#{userId}, #{failures}, #{waitsUntil})
      """)
  void keepGuard(Guard guard);

  @Delete("delete from sign_in_guard where user_id = #{user}")
  void dropGuard(UserId user);
}
