package org.counterfoil.app.product;

import java.util.ArrayList;
import java.util.List;
import org.counterfoil.core.product.ImportProducts;

/// Watches an import and keeps as many of the rows not taken as a screen has room for.
final class FirstMissed implements ImportProducts.Watcher {
  /// A row that is not taken.
  ///
  /// @param line of the file, from 1
  record Row(long line, ImportProducts.Fault why) {}

  private static final int MOST = 10;

  private final ImportProducts.Watcher progress;
  private final List<Row> first = new ArrayList<>();

  FirstMissed(ImportProducts.Watcher progress) {
    this.progress = progress;
  }

  @Override
  public void at(long rows) {
    progress.at(rows);
  }

  @Override
  public void missed(long line, ImportProducts.Fault why) {
    if (first.size() < MOST) {
      first.add(new Row(line, why));
    }
  }

  List<Row> first() {
    return List.copyOf(first);
  }
}
