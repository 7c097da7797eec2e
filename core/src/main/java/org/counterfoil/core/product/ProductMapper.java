package org.counterfoil.core.product;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface ProductMapper extends Goods {
  @Override
  @Insert(
      """
      insert into product (id, sku, name, category_id, tax_class_id, price, cost, unit,
                           kept_in_stock, active)
      values (#{id}, #{sku}, #{name}, #{categoryId}, #{taxClassId}, #{price}, #{cost}, #{unit},
              #{keptInStock}, #{active})
      """)
  void insert(Product product);

  @Override
  @Update(
      """
      update product
         set name = #{name}, category_id = #{categoryId}, tax_class_id = #{taxClassId},
             price = #{price}, cost = #{cost}, unit = #{unit}, kept_in_stock = #{keptInStock},
             active = #{active}
       where id = #{id}
      """)
  int update(Product product);

  @Select("select * from product where id = #{id}")
  Optional<Product> find(ProductId id);

  @Override
  @Select("select * from product where sku = #{sku}")
  Optional<Product> bySku(String sku);

  @Override
  @Insert("insert into barcode (id, product_id, code) values (#{id}, #{product}, #{code})")
  void insertBarcode(UUID id, ProductId product, String code);

  @Delete("delete from barcode where product_id = #{product} and code = #{code}")
  int deleteBarcode(ProductId product, String code);

  @Override
  @Select("select product_id from barcode where code = #{code}")
  Optional<ProductId> owner(String code);

  @Select("select code from barcode where product_id = #{product} order by id")
  List<String> barcodes(ProductId product);

  @Override
  @Insert("insert into category (id, parent_id, name) values (#{id}, #{parent}, #{name})")
  void insertCategory(CategoryId id, @Nullable CategoryId parent, String name);

  @Override
  @Select("select id, parent_id, name from category order by id")
  List<ProductQueries.Category> categories();
}
