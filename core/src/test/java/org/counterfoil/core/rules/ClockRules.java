package org.counterfoil.core.rules;

import static org.counterfoil.core.rules.EngineRefused.orValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.counterfoil.core.support.HoursText;
import org.counterfoil.core.support.ServiceClock;
import org.counterfoil.core.support.ServiceClock.Pause;
import org.counterfoil.core.support.WorkingHours;

/// The families of the service clock. Cases name no zone: times are the calendar's own.
final class ClockRules {
  private ClockRules() {}

  static Map<String, RuleFamily> families() {
    return Map.of("sla.due", ClockRules::due, "sla.elapsed", ClockRules::elapsed);
  }

  private static Map<String, String> due(Inputs inputs) {
    var created = instant("created", inputs.text("created"));
    var target = Duration.ofMinutes(inputs.whole("minutes"));
    var pauses = pauses(inputs);
    var due = orValue(clock(inputs).due(created, target, pauses));
    return RuleFamily.answers("due", LocalDateTime.ofInstant(due.at(), ZoneOffset.UTC));
  }

  private static Map<String, String> elapsed(Inputs inputs) {
    var from = instant("from", inputs.text("from"));
    var to = instant("to", inputs.text("to"));
    var pauses = pauses(inputs);
    var time = orValue(clock(inputs).elapsed(from, to, pauses));
    return RuleFamily.answers("minutes", time.toMinutes());
  }

  private static ServiceClock clock(Inputs inputs) {
    var holidays = Set.copyOf(inputs.dates("holidays"));
    var week = orValue(HoursText.read(inputs.text("hours", "").replace('_', ' ')));
    return orValue(ServiceClock.of(new WorkingHours(week, holidays, ZoneOffset.UTC)));
  }

  private static List<Pause> pauses(Inputs inputs) {
    return inputs.list("pauses", ClockRules::pause);
  }

  private static Pause pause(String text) {
    var ends = Arrays.asList(text.split("/", -1));
    if (ends.size() != 2) {
      throw new Unreadable("pauses", "'" + text + "' is not from/to");
    }
    return new Pause(instant("pauses", ends.get(0)), instant("pauses", ends.get(1)));
  }

  private static Instant instant(String key, String text) {
    try {
      return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException notATime) {
      throw new Unreadable(key, "'" + text + "' is not a time");
    }
  }
}
