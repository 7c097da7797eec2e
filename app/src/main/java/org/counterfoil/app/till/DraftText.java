package org.counterfoil.app.till;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.counterfoil.core.till.Expected;
import org.counterfoil.core.till.TenderKind;
import org.joda.money.Money;

/// A count as its draft keeps it: a line for each currency, and, once it is handed in, what it was
/// compared with, for more may be sold before it is signed.
record DraftText(String content) {
  private static final String EXPECTED = "expected ";

  static DraftText of(List<CountViewModel> counts) {
    return new DraftText(
        counts.stream().map(CountViewModel::write).collect(Collectors.joining("\n")));
  }

  String with(Expected expected) {
    var lines = new StringBuilder(content);
    for (var line : expected.lines()) {
      lines.append('\n').append(EXPECTED).append(line.tender()).append(' ').append(line.amount());
    }
    return lines.toString();
  }

  void into(List<CountViewModel> counts) {
    lines().forEach(line -> counts.forEach(count -> count.read(line)));
  }

  /// Nothing where the count was not handed in, or by an older version.
  Optional<Expected> expected() {
    var with = new ArrayList<Expected.Line>();
    for (var line : lines()) {
      if (line.startsWith(EXPECTED)) {
        var parts = line.split(" ", 3);
        with.add(new Expected.Line(TenderKind.valueOf(parts[1]), Money.parse(parts[2])));
      }
    }
    return with.isEmpty() ? Optional.empty() : Optional.of(new Expected(with));
  }

  private List<String> lines() {
    return content.lines().toList();
  }
}
