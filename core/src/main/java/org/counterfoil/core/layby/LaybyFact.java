package org.counterfoil.core.layby;

import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;

/// Something that happened to a layby, at whichever store, with its identity. Facts may arrive in
/// any order and more than once; the standing computed from them is the same (R17).
public sealed interface LaybyFact {
  UUID id();

  LocalDate day();

  /// Money received, the deposit included.
  record Paid(UUID id, LocalDate day, Money amount) implements LaybyFact {}

  /// Money given back.
  record Refunded(UUID id, LocalDate day, Money amount) implements LaybyFact {}

  /// A printed notice of default was handed over or sent: so many days are left to pay, the day of
  /// the notice not counted.
  record NoticeGiven(UUID id, LocalDate day, int days) implements LaybyFact {}

  /// The layby is paused: nothing falls overdue.
  record Held(UUID id, LocalDate day) implements LaybyFact {}

  /// The pause is over; a notice given before it counts no more.
  record Resumed(UUID id, LocalDate day) implements LaybyFact {}

  /// The goods were picked and wait for the customer.
  record Picked(UUID id, LocalDate day) implements LaybyFact {}

  /// The goods were handed over.
  record Collected(UUID id, LocalDate day) implements LaybyFact {}

  /// The customer cancelled.
  record CancelledByCustomer(UUID id, LocalDate day) implements LaybyFact {}

  /// The shop cancelled.
  record CancelledBySupplier(UUID id, LocalDate day) implements LaybyFact {}
}
