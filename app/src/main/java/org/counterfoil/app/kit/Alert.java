package org.counterfoil.app.kit;

/// Something about the till itself that everybody at it has to know for as long as it lasts.
///
/// @param key of its words: `.title` says what is the matter, `.words` what is safe and what to do
public record Alert(Tone tone, String key) {}
