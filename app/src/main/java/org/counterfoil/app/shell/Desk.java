package org.counterfoil.app.shell;

import java.time.Clock;
import org.counterfoil.app.kit.Notices;
import org.counterfoil.app.kit.Work;

/// What every screen stands on: work off the JavaFX thread (as the user of the session), the one
/// place for notices, the way to other pages, and the time.
public record Desk(
    Work work, Notices notices, Navigation navigation, Session session, Clock clock) {}
