package org.counterfoil.core.database;

import java.math.BigDecimal;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;

/// Balanced documents over several tables.
interface DocumentMapper {
  String AT = "timestamp with time zone '2026-11-20 10:00:00Z'";

  @Insert(
      "insert into setting (id, name, scope_id, content, set_at, set_by) values (#{id}, 'document',"
          + " #{id}, #{content}, "
          + AT
          + ", #{id})")
  void insertHead(@Param("id") UUID id, @Param("content") String content);

  @Insert(
      "insert into posting (id, document_id, account, currency, amount, business_date, at) values"
          + " (#{id}, #{document}, #{account}, 'USD', #{amount}, date '2026-11-20', "
          + AT
          + ")")
  void insertPosting(
      @Param("id") UUID id,
      @Param("document") UUID document,
      @Param("account") String account,
      @Param("amount") BigDecimal amount);

  @Insert(
      "insert into stock_movement (id, product_id, store_id, quantity, reason, document_id, at,"
          + " user_id) values (#{id}, #{product}, #{product}, #{quantity}, 'SALE', #{document}, "
          + AT
          + ", #{id})")
  void insertMovement(
      @Param("id") UUID id,
      @Param("document") UUID document,
      @Param("product") UUID product,
      @Param("quantity") BigDecimal quantity);

  @Insert(
      """
      merge into stock_on_hand s using (values (1)) one (x)
         on s.product_id = #{product} and s.store_id = #{product}
       when matched then update set quantity = s.quantity + #{quantity}
       when not matched then insert (product_id, store_id, quantity)
                             values (#{product}, #{product}, #{quantity})
      """)
  void move(@Param("product") UUID product, @Param("quantity") BigDecimal quantity);
}
