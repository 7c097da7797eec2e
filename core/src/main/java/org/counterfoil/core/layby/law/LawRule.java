package org.counterfoil.core.layby.law;

/// A country's answer to one topic: the value the engines use, the section it rests on, and what
/// that section says, for the reviewer.
public record LawRule(String value, String section, String says) {}
