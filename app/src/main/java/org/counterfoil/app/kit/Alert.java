package org.counterfoil.app.kit;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// Something about the till itself that everybody at it has to know for as long as it lasts.
///
/// @param key of its words: `.title` says what is the matter, `.words` what is safe and what to do
/// @param moment in its words, `{0}`; null where there is none
public record Alert(Tone tone, String key, @Nullable ZonedDateTime moment) {
  public Alert(Tone tone, String key) {
    this(tone, key, null);
  }

  String words() {
    var shown =
        moment == null ? "" : Formats.current().dateTime(moment.toInstant(), moment.getZone());
    return Texts.of(key + ".words", shown);
  }
}
