package org.counterfoil.core.security;

import java.time.Clock;
import java.util.List;
import org.counterfoil.core.database.Columns;
import org.counterfoil.core.database.Database;
import org.counterfoil.core.database.Mappers;

/// Everything the rest of the application may do with users.
public record Users(
    SignIn signIn,
    CreateUser create,
    ChangeSecret changeSecret,
    DropPassword dropPassword,
    SwitchUser switchUser,
    FoundUsers found,
    SecurityQueries queries) {
  public static final Mappers MAPPERS =
      new Mappers(
          List.of(SecurityMapper.class, SecurityQueries.class),
          List.of(Columns.id(UserId.class, UserId::new), Columns.id(RoleId.class, RoleId::new)));

  public static Users on(Database database, Clock clock) {
    var mapper = database.mapper(SecurityMapper.class);
    var signIn = new SignIn(database, mapper, clock);
    return new Users(
        signIn,
        new CreateUser(database, mapper),
        new ChangeSecret(database, mapper, signIn),
        new DropPassword(database, mapper, signIn),
        new SwitchUser(database, mapper),
        new FoundUsers(database, mapper),
        database.queries(SecurityQueries.class));
  }
}
