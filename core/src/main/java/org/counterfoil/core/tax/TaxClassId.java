package org.counterfoil.core.tax;

import java.util.UUID;
import org.counterfoil.core.id.Id;

public record TaxClassId(UUID value) implements Id {}
