package org.counterfoil.core.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

interface LedgerMapper {
  record Row(
      UUID id,
      UUID document,
      @Nullable UUID session,
      Account account,
      CurrencyUnit currency,
      BigDecimal amount,
      LocalDate businessDate,
      Instant at) {}

  @Insert(
      """
      insert into posting (id, document_id, session_id, account, currency, amount, business_date, at)
      values (#{id}, #{document}, #{session}, #{account}, #{currency}, #{amount}, #{businessDate},
              #{at})
      """)
  void insert(Row posting);
}
