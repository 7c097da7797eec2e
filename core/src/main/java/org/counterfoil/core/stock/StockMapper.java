package org.counterfoil.core.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.counterfoil.core.organisation.StoreId;
import org.counterfoil.core.product.ProductId;
import org.jspecify.annotations.Nullable;

interface StockMapper {
  record Row(
      UUID id,
      ProductId product,
      StoreId store,
      BigDecimal quantity,
      StockReason reason,
      @Nullable UUID document,
      Instant at,
      UUID user,
      @Nullable String note) {}

  @Insert(
      """
      insert into stock_movement (id, product_id, store_id, quantity, reason, document_id, at,
                                  user_id, note)
      values (#{id}, #{product}, #{store}, #{quantity}, #{reason}, #{document}, #{at}, #{user},
              #{note})
      """)
  void insert(Row movement);

  @Insert(
      """
      merge into stock_on_hand h
      using (select cast(#{product} as uuid) product_id, cast(#{store} as uuid) store_id,
                    cast(#{quantity} as numeric(15, 3)) quantity) m
         on h.product_id = m.product_id and h.store_id = m.store_id
       when matched then update set quantity = h.quantity + m.quantity
       when not matched then insert (product_id, store_id, quantity)
                             values (m.product_id, m.store_id, m.quantity)
      """)
  void addToHand(Row movement);

  @Delete("delete from stock_on_hand")
  void forget();

  @Insert(
      """
      insert into stock_on_hand (product_id, store_id, quantity)
      select product_id, store_id, sum(quantity) from stock_movement group by product_id, store_id
      """)
  void sumUp();
}
