package org.counterfoil.core.security;

import java.util.UUID;
import org.counterfoil.core.id.Id;

public record UserId(UUID value) implements Id {}
