package org.counterfoil.core.crash;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;

/// Reads a shop's tables from outside, past the queries of the features.
public interface ProofQueries {
  /// Documents of which only a part is there.
  record Torn(String what, long count) {}

  /// Everything that commands write, as they acknowledge it.
  @Select(
      """
      select case when kind = 'SALE' then 'SALE' else 'REFUND' end as kind, id, number,
             case when kind = 'SALE' then total else total + rounding end as amount
        from sale
       union all
      select 'CASH', cast(reason as uuid), '-', amount from cash_movement
       union all
      select 'STOCK', cast(note as uuid), '-', quantity
        from stock_movement where reason = 'ADJUSTMENT'
       union all
      select 'CUSTOMER', id, number, 0 from customer
       union all
      select 'BASKET', id, label, 0 from basket
      """)
  List<Acknowledged> written();

  @Select("select id from customer order by id desc limit #{limit}")
  List<UUID> customers(int limit);

  /// What does not fit together, where anything does not.
  @Select(
      """
      with issued (kind, number) as (
        select case when kind = 'RETURN' then 'CREDIT_NOTE' else 'SALE' end, number from sale
         union all select 'SESSION', number from till_session
         union all select 'CUSTOMER', number from customer),
      series (kind, numbers, different, highest) as (
        select kind, count(*), count(distinct number),
               max(cast(substring(number, position('-' in number) + 1) as bigint))
          from issued group by kind),
      sold (id, numbers, quantity) as (
        select sale_id, count(*), sum(quantity) from sale_line group by sale_id),
      moved (id, numbers, quantity) as (
        select document_id, count(*), sum(quantity) from stock_movement
         where document_id is not null group by document_id)
      select what, amount as count from (
        select 'tenders that are not total and rounding' as what, count(*) as amount from sale s
         where s.total + s.rounding
            <> (select coalesce(sum(t.amount), 0) from tender t where t.sale_id = s.id)
         union all
        select 'lines that are not the total', count(*) from sale s
         where not exists (select 1 from sale_line l where l.sale_id = s.id
                           having sum(l.net) = s.net and sum(l.tax) = s.tax
                              and sum(l.total) = s.total)
         union all
        select 'sales not posted', count(*) from sale s
         where s.net <> -(select coalesce(sum(p.amount), 0) from posting p
                           where p.document_id = s.id and p.account = 'SALES')
         union all
        select 'cash not posted', count(*) from cash_movement m
         where not exists (select 1 from posting p where p.document_id = m.id)
         union all
        select 'documents not in balance', count(*) from (
          select document_id from posting group by document_id, currency having sum(amount) <> 0)
         union all
        select 'lines without their movements', count(*)
          from sold left join moved on moved.id = sold.id
         where moved.id is null or moved.numbers <> sold.numbers
            or moved.quantity <> -sold.quantity
         union all
        select 'movements without their lines', count(*)
          from moved left join sold on sold.id = moved.id where sold.id is null
         union all
        select 'stock that is not its movements', count(*) from (
          select product_id from (
            select product_id, store_id, quantity as held, 0 as moved from stock_on_hand
             union all
            select product_id, store_id, 0, quantity from stock_movement)
           group by product_id, store_id having sum(held) <> sum(moved))
         union all
        select 'numbers with a gap or a double', count(*) from series i
          left join number_series s on s.kind = i.kind
         where i.numbers <> i.different or i.numbers <> i.highest
            or s.last_number is null or s.last_number <> i.highest
         union all
        select 'sales that are not in the journal',
               abs((select count(*) from sale)
                 - (select count(*) from journal_entry
                     where command in ('sale.complete', 'sale.return-goods', 'sale.void')))
         union all
        select 'cash that is not in the journal',
               abs((select count(*) from cash_movement)
                 - (select count(*) from journal_entry where command = 'till.move-cash'))
         union all
        select 'customers that are not in the journal',
               abs((select count(*) from customer)
                 - (select count(*) from journal_entry where command = 'customer.create'))
         union all
        select 'customers without a person', count(*) from customer c
         where not exists (select 1 from person p where p.id = c.person_id)
         union all
        select 'adjustments that are not in the journal',
               abs((select count(*) from stock_movement where reason = 'ADJUSTMENT')
                 - (select count(*) from journal_entry where command = 'stock.adjust')))
       where amount <> 0
      """)
  List<Torn> torn();

  /// The same of what never leaves the till: papers to be printed, and baskets. The roll does not
  /// hold them.
  @Select(
      """
      select what, amount as count from (
        select 'receipts not queued' as what,
               abs((select count(*) from sale)
                 - (select count(*) from print_job where kind = 'RECEIPT')) as amount
         union all
        select 'slips not queued',
               abs((select count(*) from cash_movement)
                 - (select count(*) from print_job where kind = 'CASH_SLIP'))
         union all
        select 'baskets that were sold', count(*) from basket b
          join sale s on s.id = b.id)
       where amount <> 0
      """)
  List<Torn> tornHere();
}
