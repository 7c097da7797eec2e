package org.counterfoil.core.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
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

  record Moved(ProductId productId, StoreId storeId, BigDecimal quantity) {}

  /// In the order they were made.
  @Select(
      """
      select product_id, store_id, quantity from stock_movement
       where document_id = #{document} and id > #{since} order by id
      """)
  List<Moved> ofDocument(UUID document, UUID since);

  /// @return how many rows there were, one or none
  @Update(
      """
      update stock_on_hand set quantity = quantity + #{quantity}
       where product_id = #{product} and store_id = #{store}
      """)
  int addToHand(Row movement);

  @Insert(
      """
      insert into stock_on_hand (product_id, store_id, quantity)
      values (#{product}, #{store}, #{quantity})
      """)
  void beginOnHand(Row movement);

  @Delete("delete from stock_on_hand")
  void forget();

  @Insert(
      """
      insert into stock_on_hand (product_id, store_id, quantity)
      select product_id, store_id, sum(quantity) from stock_movement group by product_id, store_id
      """)
  void sumUp();
}
