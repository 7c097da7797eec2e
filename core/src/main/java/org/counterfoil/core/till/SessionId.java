package org.counterfoil.core.till;

import java.util.UUID;
import org.counterfoil.core.id.Id;

public record SessionId(UUID value) implements Id {}
