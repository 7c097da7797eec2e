package org.counterfoil.core.product;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.counterfoil.core.id.Ids;
import org.jspecify.annotations.Nullable;

/// The goods tree as one command sees it, read once: names are the same in small letters, and no
/// index finds them so.
final class CategoryTree {
  private record Branch(@Nullable CategoryId parent, String name) {
    static Branch of(@Nullable CategoryId parent, String name) {
      return new Branch(parent, name.toLowerCase(Locale.ROOT));
    }
  }

  private final Goods goods;
  private final Ids ids;
  private @Nullable Map<Branch, CategoryId> branches;

  /// @param ids for the branches to be made
  CategoryTree(Goods goods, Ids ids) {
    this.goods = goods;
    this.ids = ids;
  }

  /// The branch at the end of a path of names from the root; missing ones are made. Nothing for an
  /// empty path.
  @Nullable CategoryId at(List<String> path) {
    CategoryId at = null;
    for (var name : path) {
      var parent = at;
      at = branches().computeIfAbsent(Branch.of(parent, name), _ -> made(parent, name));
    }
    return at;
  }

  private CategoryId made(@Nullable CategoryId parent, String name) {
    var id = new CategoryId(ids.next());
    goods.insertCategory(id, parent, name);
    return id;
  }

  private Map<Branch, CategoryId> branches() {
    if (branches == null) {
      branches = new HashMap<>();
      for (var branch : goods.categories()) {
        branches.putIfAbsent(Branch.of(branch.parentId(), branch.name()), branch.id());
      }
    }
    return branches;
  }
}
