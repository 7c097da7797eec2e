package org.counterfoil.core.till;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.joda.money.CurrencyUnit;

interface TillMapper {
  record CashRow(
      UUID id,
      SessionId session,
      CashKind kind,
      BigDecimal amount,
      CurrencyUnit currency,
      String reason,
      Instant at,
      UUID user) {}

  record CountRow(
      UUID id,
      SessionId session,
      TenderKind tender,
      CurrencyUnit currency,
      BigDecimal expected,
      BigDecimal counted) {}

  @Insert(
      """
      insert into till_session (id, register_id, number, business_date, opened_at, opened_by,
                                currency, float_amount)
      values (#{id}, #{registerId}, #{number}, #{businessDate}, #{openedAt}, #{openedBy},
              #{currency}, #{floatAmount})
      """)
  void insertSession(TillSession session);

  @Insert(
      """
      insert into cash_movement (id, session_id, kind, amount, currency, reason, at, user_id)
      values (#{id}, #{session}, #{kind}, #{amount}, #{currency}, #{reason}, #{at}, #{user})
      """)
  void insertCash(CashRow movement);

  @Insert(
      """
      insert into till_close (id, session_id, closed_at, closed_by, note)
      values (#{id}, #{session}, #{at}, #{user}, #{note})
      """)
  void insertClose(UUID id, SessionId session, Instant at, UUID user, String note);

  @Insert(
      """
      insert into till_count (id, session_id, tender, currency, expected, counted)
      values (#{id}, #{session}, #{tender}, #{currency}, #{expected}, #{counted})
      """)
  void insertCount(CountRow count);
}
