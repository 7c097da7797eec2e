package org.counterfoil.core.database;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;

/// A document of one head, three postings that balance and two stock movements with their sums on
/// hand: the shape of a sale without its rules.
final class Documents {
  private static final CommandName WRITE =
      CommandName.of("document.write", Permission.MANAGE_SETTINGS);
  private static final int MOVEMENTS = 2;

  Mappers mappers() {
    return new Mappers(List.of(DocumentMapper.class), List.of());
  }

  /// @return the document it wrote
  UUID run(Store store, Random random) {
    var database = store.database();
    var document = database.ids().next();
    var mapper = database.mapper(DocumentMapper.class);
    return Actor.SYSTEM.during(
        () ->
            database.write(
                WRITE,
                () -> {
                  mapper.insertHead(document, "x".repeat(50 + random.nextInt(900)));
                  var net = BigDecimal.valueOf(random.nextInt(1, 100_000), 2);
                  var tax = BigDecimal.valueOf(random.nextInt(1, 10_000), 2);
                  post(store, mapper, document, "cash", net.add(tax));
                  post(store, mapper, document, "sales", net.negate());
                  post(store, mapper, document, "tax", tax.negate());
                  for (int i = 0; i < MOVEMENTS; i++) {
                    var product = new UUID(0x7000, Long.MIN_VALUE + random.nextInt(40));
                    var quantity = BigDecimal.valueOf(-1L - random.nextInt(5000), 3);
                    mapper.insertMovement(database.ids().next(), document, product, quantity);
                    mapper.move(product, quantity);
                  }
                  return document;
                }));
  }

  private static void post(
      Store store, DocumentMapper mapper, UUID document, String account, BigDecimal amount) {
    mapper.insertPosting(store.database().ids().next(), document, account, amount);
  }
}
