package org.counterfoil.core.customer;

import java.util.UUID;
import org.counterfoil.core.id.Id;

public record PersonId(UUID value) implements Id {}
