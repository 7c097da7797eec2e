package org.counterfoil.core.security;

import java.util.UUID;
import org.counterfoil.core.id.Id;

public record RoleId(UUID value) implements Id {}
