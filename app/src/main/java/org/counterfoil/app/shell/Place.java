package org.counterfoil.app.shell;

/// Where in the program somebody is. Each kind of page is a record here with what it needs to be
/// opened again (an id, never an object that may be stale); two equal places are the same page.
///
/// A new page is a new nested record, and the switch behind [Screens] then no longer compiles until
/// it builds its screen.
public sealed interface Place {
  /// The rail entry that is lit while here.
  Section section();

  /// The first page of a section.
  record Home(Section section) implements Place {}
}
