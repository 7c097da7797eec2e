package org.counterfoil.app;

import java.util.stream.Stream;
import org.counterfoil.app.shell.Place;
import org.counterfoil.app.shell.Section;
import org.counterfoil.app.shell.Session;
import org.counterfoil.core.command.Permission;

/// Who may go where. What leads to a place asks before it is offered; the place itself asks once
/// more.
record PlaceRights(Session session) {
  boolean mayOpen(Place place) {
    return switch (place) {
      case Place.Home(var section) -> mayOpen(section);
      case Place.Till() ->
          may(Permission.SELL, Permission.OPEN_TILL, Permission.MOVE_CASH, Permission.CLOSE_TILL);
      case Place.Documents(), Place.Document _, Place.PrintQueue() ->
          may(Permission.SELL, Permission.SEE_REPORTS);
      case Place.Customer _ -> may(Permission.SEE_CUSTOMERS);
      case Place.Products() -> may(Permission.EDIT_PRODUCTS, Permission.IMPORT);
      case Place.Product _ -> may(Permission.EDIT_PRODUCTS);
      case Place.People() -> may(Permission.MANAGE_USERS);
      case Place.Backup() -> may(Permission.MANAGE_BACKUP);
    };
  }

  /// Sections without a screen of their own are nobody's.
  boolean mayOpen(Section section) {
    return switch (section) {
      case TODAY, SETTINGS -> true;
      case SELL -> may(Permission.SELL);
      case CUSTOMERS -> may(Permission.SEE_CUSTOMERS);
      case LAYBYS,
          ACCOUNTS,
          PIPELINE,
          QUOTES,
          CONTRACTS,
          CAMPAIGNS,
          SUPPORT,
          REPORTS,
          HEAD_OFFICE ->
          false;
    };
  }

  /// Whether the role holds one of these at least.
  boolean may(Permission... any) {
    return Stream.of(any).anyMatch(session::may);
  }
}
