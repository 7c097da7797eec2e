package org.counterfoil.core.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;
import org.counterfoil.core.money.Amounts;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Reads balances, always as sums of postings.
public interface LedgerQueries {
  /// What an account holds in one currency.
  record Balance(Account account, CurrencyUnit currency, BigDecimal amount) {
    public Money money() {
      return Amounts.of(currency, amount);
    }
  }

  @Select(
      """
      select account, currency, sum(amount) as amount from posting
       group by account, currency order by account, currency
      """)
  List<Balance> balances();

  @Select(
      """
      select account, currency, sum(amount) as amount from posting
       where session_id = #{session} group by account, currency order by account, currency
      """)
  List<Balance> ofSession(UUID session);

  /// Documents whose sides do not sum to zero in each currency; none in a sound store.
  @Select(
      """
      select distinct document_id from
        (select document_id from posting group by document_id, currency having sum(amount) <> 0)
      """)
  List<UUID> unbalanced();
}
