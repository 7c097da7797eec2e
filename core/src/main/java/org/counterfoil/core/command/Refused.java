package org.counterfoil.core.command;

/// Marks an outcome that changes nothing. Whatever a command had written before it refused is
/// rolled back, and no journal entry is made.
public interface Refused {}
