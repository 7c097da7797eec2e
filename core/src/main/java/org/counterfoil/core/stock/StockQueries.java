package org.counterfoil.core.stock;

import java.math.BigDecimal;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.counterfoil.core.organisation.StoreId;
import org.counterfoil.core.product.ProductId;

/// Reads what is on hand.
public interface StockQueries {
  @Select(
      """
      select coalesce(
               (select quantity from stock_on_hand
                 where product_id = #{product} and store_id = #{store}), 0)
      """)
  BigDecimal onHand(ProductId product, StoreId store);

  /// Products whose quantity on hand is not the sum of their movements; none in a sound store.
  @Select(
      """
      select m.product_id
        from (select product_id, store_id, sum(quantity) quantity
                from stock_movement group by product_id, store_id) m
        left join stock_on_hand h on h.product_id = m.product_id and h.store_id = m.store_id
       where h.quantity is null or h.quantity <> m.quantity
      """)
  List<ProductId> disagreeing();
}
