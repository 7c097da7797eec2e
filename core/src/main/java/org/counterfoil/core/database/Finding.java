package org.counterfoil.core.database;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.UUID;

/// Something an [IntegrityCheck] found wrong. None of them carries what a person wrote.
public sealed interface Finding {
  /// The entry's link does not follow from its content and the link before: one of them was
  /// changed.
  record BrokenChain(long seq) implements Finding {}

  /// The entry's content does not read.
  record UnreadableEntry(long seq) implements Finding {}

  /// The store lacks these entries, both ends included.
  record MissingEntries(long from, long to) implements Finding {}

  /// The till roll lacks these entries of the store, both ends included.
  record MissingOnRoll(long from, long to) implements Finding {}

  /// The store lacks this entry of the till roll.
  record MissingInStore(long seq) implements Finding {}

  /// Store and till roll hold two different entries of this number.
  record RollDiffers(long seq) implements Finding {}

  /// A file of the till roll does not read behind entry `lastGood`.
  record RollUnreadable(Path segment, long lastGood) implements Finding {}

  /// The journal says that the fact was recorded, and its row is not there.
  record FactMissing(long seq, String table, UUID id) implements Finding {}

  /// A fact's row does not say what the journal says.
  record FactDiffers(long seq, String table, UUID id, String column) implements Finding {}

  /// Debit and credit of a document differ by `sum`.
  record DocumentUnbalanced(UUID document, String currency, BigDecimal sum) implements Finding {}

  /// Debit and credit of the whole ledger differ by `sum`.
  record LedgerUnbalanced(String currency, BigDecimal sum) implements Finding {}

  /// The stock on hand is not what the movements add up to.
  record StockDiffers(UUID product, UUID store, BigDecimal onHand, BigDecimal moved)
      implements Finding {}
}
