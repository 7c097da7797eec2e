package org.counterfoil.core.sale;

import java.util.UUID;
import org.counterfoil.core.id.Id;

public record SaleId(UUID value) implements Id {}
