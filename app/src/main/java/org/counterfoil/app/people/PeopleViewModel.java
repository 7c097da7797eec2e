package org.counterfoil.app.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Texts;
import org.counterfoil.app.kit.Tone;
import org.counterfoil.app.kit.Work;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.security.SecurityQueries.Line;
import org.counterfoil.core.security.SecurityQueries.RoleLine;
import org.counterfoil.core.security.SwitchUser;
import org.counterfoil.core.security.SwitchUser.Wanted;
import org.counterfoil.core.security.Users;

/// Everybody who may sign in or once did, and the roles with their rights.
final class PeopleViewModel {
  /// A role with its rights in the order of [Permission].
  record Role(RoleLine line, List<Permission> rights) {
    Role {
      rights = List.copyOf(rights);
    }
  }

  /// What the page shows, read in one go.
  record Page(List<Line> people, List<Role> roles) {
    Page {
      people = List.copyOf(people);
      roles = List.copyOf(roles);
    }
  }

  private final Users users;
  private final Work work;
  private final Notices notices;
  private final UUID self;
  private final ObjectProperty<Page> page =
      new SimpleObjectProperty<>(new Page(List.of(), List.of()));

  PeopleViewModel(Users users, Work work, Notices notices, UUID self) {
    this.users = users;
    this.work = work;
    this.notices = notices;
    this.self = self;
  }

  ObjectProperty<Page> page() {
    return page;
  }

  boolean isSelf(Line line) {
    return line.id().value().equals(self);
  }

  void refresh() {
    work.run(this::read, page::set);
  }

  /// Switches somebody off after a question, or on at once.
  void toggle(Line line) {
    if (!line.active()) {
      change(line, Wanted.ON);
      return;
    }
    var question =
        new Notices.Question(
            Texts.of("people.off.title", line.name()),
            Texts.of("people.off.words"),
            Texts.of("people.off"),
            Texts.of("kit.cancel"),
            Tone.WARNING);
    notices.ask(
        question,
        yes -> {
          if (yes) {
            change(line, Wanted.OFF);
          }
        });
  }

  private void change(Line line, Wanted wanted) {
    work.run(
        () -> users.switchUser().change(new SwitchUser.Command(line.id(), wanted)),
        outcome -> {
          switch (outcome) {
            case SwitchUser.Outcome.Switched() -> refresh();
            case SwitchUser.Outcome.NotSwitched(var why) ->
                notices.toast(Tone.WARNING, PeopleWords.refusal(why));
          }
        });
  }

  private Page read() {
    Map<String, List<Permission>> rights = new LinkedHashMap<>();
    users
        .queries()
        .rights()
        .forEach(
            it -> rights.computeIfAbsent(it.role(), _ -> new ArrayList<>()).add(it.permission()));
    rights.values().forEach(list -> list.sort(null));
    var roles =
        users.queries().roleLines().stream()
            .map(line -> new Role(line, rights.getOrDefault(line.code(), List.of())))
            .toList();
    return new Page(users.queries().everybody(), roles);
  }
}
