package org.counterfoil.core.product;

import java.util.UUID;
import org.counterfoil.core.id.Id;

public record CategoryId(UUID value) implements Id {}
