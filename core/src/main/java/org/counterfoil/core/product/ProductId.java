package org.counterfoil.core.product;

import java.util.UUID;
import org.counterfoil.core.id.Id;

public record ProductId(UUID value) implements Id {}
