package org.counterfoil.core.till;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;
import org.counterfoil.core.money.Amounts;
import org.counterfoil.core.organisation.RegisterId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Reads the till's day. Every figure is counted by session, never by date: two shifts on one day
/// each see only their own (domain-rules 2.6).
public interface TillQueries {
  /// Sales, returns or voids of a session.
  record KindLine(
      String kind, int count, BigDecimal total, BigDecimal discount, BigDecimal rounding) {}

  /// What was taken less what was given back, of one tender in one currency.
  record TenderLine(TenderKind kind, CurrencyUnit currency, BigDecimal amount) {
    public Money money() {
      return Amounts.of(currency, amount);
    }
  }

  record TaxLine(String name, BigDecimal percent, BigDecimal net, BigDecimal tax) {}

  record CashLine(
      CashKind kind, CurrencyUnit currency, BigDecimal amount, String reason, Instant at) {
    public Money money() {
      return Amounts.of(currency, amount);
    }
  }

  record CountLine(
      TenderKind tender, CurrencyUnit currency, BigDecimal expected, BigDecimal counted) {
    public Money difference() {
      return Amounts.of(currency, counted.subtract(expected));
    }
  }

  record CloseLine(Instant closedAt, UUID closedBy, @Nullable String note) {}

  /// The session a register is open with.
  @Select(
      """
      select s.* from till_session s
       where s.register_id = #{register}
         and not exists (select 1 from till_close c where c.session_id = s.id)
       order by s.id desc limit 1
      """)
  Optional<TillSession> open(RegisterId register);

  @Select("select * from till_session where id = #{id}")
  Optional<TillSession> find(SessionId id);

  @Select("select closed_at, closed_by, note from till_close where session_id = #{id}")
  Optional<CloseLine> close(SessionId id);

  @Select(
      """
      select kind, count(*) as count, sum(total) as total, sum(discount) as discount,
             sum(rounding) as rounding
        from sale where session_id = #{session} group by kind order by kind
      """)
  List<KindLine> byKind(SessionId session);

  @Select(
      """
      select t.kind, t.currency, sum(t.amount) as amount
        from tender t join sale s on s.id = t.sale_id
       where s.session_id = #{session}
       group by t.kind, t.currency order by t.kind, t.currency
      """)
  List<TenderLine> byTender(SessionId session);

  @Select(
      """
      select coalesce(c.name, '') as name, l.tax_percent as percent, sum(l.net) as net,
             sum(l.tax) as tax
        from sale_line l
        join sale s on s.id = l.sale_id
        left join tax_class c on c.id = l.tax_class_id
       where s.session_id = #{session}
       group by c.name, l.tax_percent order by c.name, l.tax_percent
      """)
  List<TaxLine> byTax(SessionId session);

  @Select(
      """
      select kind, currency, amount, reason, at from cash_movement
       where session_id = #{session} order by id
      """)
  List<CashLine> cash(SessionId session);

  /// One movement with the session it belongs to.
  record CashSlipLine(
      SessionId sessionId,
      CashKind kind,
      CurrencyUnit currency,
      BigDecimal amount,
      String reason,
      Instant at,
      UUID userId) {}

  @Select(
      """
      select session_id, kind, currency, amount, reason, at, user_id from cash_movement
       where id = #{id}
      """)
  Optional<CashSlipLine> cashMovement(UUID id);

  @Select(
      """
      select tender, currency, expected, counted from till_count
       where session_id = #{session} order by tender, currency
      """)
  List<CountLine> counts(SessionId session);

  /// Closed and open sessions of a register, newest first.
  @Select(
      """
      select * from till_session where register_id = #{register} order by id desc limit #{limit}
      """)
  List<TillSession> recent(RegisterId register, int limit);
}
