package org.counterfoil.core.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.ibatis.annotations.Select;
import org.counterfoil.core.organisation.StoreId;
import org.counterfoil.core.tax.TaxClassId;
import org.jspecify.annotations.Nullable;

/// Reads goods, for the counter and the lists.
public interface ProductQueries {
  /// A product ready to be put into a basket.
  ///
  /// @param taxPercent of the day asked for
  record ForSale(
      ProductId id,
      String sku,
      String name,
      BigDecimal price,
      BigDecimal cost,
      String unit,
      boolean keptInStock,
      TaxClassId taxClassId,
      BigDecimal taxPercent) {}

  /// @param category null where it has none
  /// @param onHand in the store asked for
  record Line(
      ProductId id,
      String sku,
      String name,
      @Nullable String category,
      BigDecimal price,
      BigDecimal onHand,
      boolean active) {}

  @Select(
      """
      select p.id, p.sku, p.name, p.price, p.cost, p.unit, p.kept_in_stock, p.tax_class_id,
             coalesce((select r.percent from tax_rate r
                        where r.tax_class_id = p.tax_class_id and r.valid_from <= #{day}
                        order by r.valid_from desc limit 1), 0) as tax_percent
        from barcode b join product p on p.id = b.product_id
       where b.code = #{code} and p.active
      """)
  Optional<ForSale> byBarcode(String code, LocalDate day);

  @Select(
      """
      select p.id, p.sku, p.name, p.price, p.cost, p.unit, p.kept_in_stock, p.tax_class_id,
             coalesce((select r.percent from tax_rate r
                        where r.tax_class_id = p.tax_class_id and r.valid_from <= #{day}
                        order by r.valid_from desc limit 1), 0) as tax_percent
        from product p
       where p.sku = #{sku} and p.active
      """)
  Optional<ForSale> bySku(String sku, LocalDate day);

  @Select(
      """
      select p.id, p.sku, p.name, p.price, p.cost, p.unit, p.kept_in_stock, p.tax_class_id,
             coalesce((select r.percent from tax_rate r
                        where r.tax_class_id = p.tax_class_id and r.valid_from <= #{day}
                        order by r.valid_from desc limit 1), 0) as tax_percent
        from product p
       where p.id = #{id}
      """)
  Optional<ForSale> forSale(ProductId id, LocalDate day);

  /// Goods in the order of their names, after the last one seen; a page at a time.
  ///
  /// @param afterName and `afterSku` of the last row of the page before; empty for the first
  @Select(
      """
      select p.id, p.sku, p.name, c.name as category, p.price,
             coalesce(h.quantity, 0) as on_hand, p.active
        from product p
        left join category c on c.id = p.category_id
        left join stock_on_hand h on h.product_id = p.id and h.store_id = #{store}
       where (p.name, p.sku) > (#{afterName}, #{afterSku})
       order by p.name, p.sku
       limit #{limit}
      """)
  List<Line> page(StoreId store, String afterName, String afterSku, int limit);

  /// Goods by name from a position on, for a jump into the middle of the list.
  @Select(
      """
      select p.id, p.sku, p.name, c.name as category, p.price,
             coalesce(h.quantity, 0) as on_hand, p.active
        from product p
        left join category c on c.id = p.category_id
        left join stock_on_hand h on h.product_id = p.id and h.store_id = #{store}
       order by p.name, p.sku
       offset #{from} rows fetch next #{limit} rows only
      """)
  List<Line> pageFrom(StoreId store, int from, int limit);

  /// Goods by a part of the name, the beginning of the SKU, or a whole barcode.
  default List<Line> search(StoreId store, String typed, int limit) {
    var plain = typed.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    return plain.isEmpty() ? List.of() : matching(store, typed.strip(), plain, limit);
  }

  /// @param escaped the same in lower case, for `like` with `!` before its signs
  @Select(
      """
      select p.id, p.sku, p.name, c.name as category, p.price,
             coalesce(h.quantity, 0) as on_hand, p.active
        from product p
        left join category c on c.id = p.category_id
        left join stock_on_hand h on h.product_id = p.id and h.store_id = #{store}
       where lower(p.name) like '%' || #{escaped} || '%' escape '!'
          or lower(p.sku) like #{escaped} || '%' escape '!'
          or p.id in (select b.product_id from barcode b where b.code = #{code})
       order by p.name, p.sku
       limit #{limit}
      """)
  List<Line> matching(StoreId store, String code, String escaped, int limit);

  /// A branch of the goods tree; the path from its root is found by the parents.
  record Category(CategoryId id, @Nullable CategoryId parentId, String name) {}

  @Select("select id, parent_id, name from category order by name")
  List<Category> categories();

  @Select("select count(*) from product")
  long count();

  @Select("select id, sku, name from product where active order by id")
  List<Named> named();

  /// What the search for goods is fed with.
  record Named(ProductId id, String sku, String name) {}

  @Select("select * from product where id = #{id}")
  Optional<Product> find(ProductId id);

  @Select("select code from barcode where product_id = #{product} order by id")
  List<String> barcodes(ProductId product);
}
