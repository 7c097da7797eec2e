package org.counterfoil.core.crash;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.database.Mappers;
import org.counterfoil.core.database.Store;

/// A document of one head, three postings that balance and two stock movements with their sums on
/// hand: the shape of a sale without its rules.
public final class Documents implements CrashWorkload {
  private static final CommandName WRITE =
      CommandName.of("document.write", Permission.MANAGE_SETTINGS);
  private static final int POSTINGS = 3;
  private static final int MOVEMENTS = 2;
  private static final int PIECE = 1_000;

  @Override
  public Mappers mappers() {
    return new Mappers(List.of(DocumentMapper.class), List.of());
  }

  @Override
  public void prepare(Store store) {
    run(store, new Random(1));
  }

  @Override
  public UUID run(Store store, Random random) {
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

  @Override
  public void rebuildSums(Store store) {
    var mapper = store.database().mapper(DocumentMapper.class);
    store
        .database()
        .writeLocal(
            () -> {
              mapper.forgetStock();
              mapper.addUpStock();
              return true;
            });
  }

  @Override
  public Verdict judge(Store store, Collection<UUID> acknowledged) {
    var queries = store.database().queries(DocumentMapper.class);
    var missing = new HashSet<>(acknowledged);
    var all = new ArrayList<>(acknowledged);
    for (int from = 0; from < all.size(); from += PIECE) {
      var piece = all.subList(from, Math.min(all.size(), from + PIECE));
      queries.heads(piece.toArray(UUID[]::new)).forEach(missing::remove);
    }
    long heads = queries.countHeads();
    long torn =
        Math.abs(queries.countPostings() - POSTINGS * heads)
            + Math.abs(queries.countMovements() - MOVEMENTS * heads)
            + Math.abs(queries.countEntries() - heads);
    return new Verdict(missing.size(), torn);
  }
}
