package org.counterfoil.app.kit;

import com.sun.javafx.text.GlyphLayoutManager;
import com.sun.javafx.text.TextRun;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A cure for a fault of JavaFX 26.0.2 on Linux that loses the whole window.
///
/// Wrapping splits a run of Arabic at each line end and shapes the rest again, but
/// `PangoGlyphLayout` remembers the text of a run by the run alone. A run split a second time, as
/// in every Arabic text of three lines, is shaped with the text it had before: its glyphs point in
/// front of the run, and `PrismTextLayout.computeTrailingSpaceWidth` reads outside of its array.
/// Here the remembered text belongs to the run *and its extent*. Other platforms do not have the
/// field and are left alone; `ArabicLayoutTest` tells when the cure is no longer needed or works no
/// more.
final class ArabicWrapping {
  private static final Logger LOG = LoggerFactory.getLogger(ArabicWrapping.class);

  private ArabicWrapping() {}

  /// To be called once, when the toolkit runs and before the first Arabic text is laid out.
  static void cure() {
    try {
      var reusable = GlyphLayoutManager.class.getDeclaredField("REUSABLE_INSTANCE");
      reusable.setAccessible(true);
      var layout = reusable.get(null);
      if (layout != null && layout.getClass().getSimpleName().equals("PangoGlyphLayout")) {
        var remembered = layout.getClass().getDeclaredField("runUtf8");
        remembered.setAccessible(true);
        remembered.set(layout, new ByExtent());
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.warn("Long Arabic texts may not wrap on this version of JavaFX", e);
    }
  }

  /// A run as it was when its text was remembered.
  private record Extent(TextRun run, int start, int length) {
    static Extent of(Object run) {
      var now = (TextRun) run;
      return new Extent(now, now.getStart(), now.getLength());
    }
  }

  /// The native texts by run and extent; the layout reads, adds, and frees all of them at its end.
  private static final class ByExtent extends AbstractMap<TextRun, Long> {
    private final Map<Extent, Long> texts = new HashMap<>();

    @Override
    public @Nullable Long get(Object run) {
      return texts.get(Extent.of(run));
    }

    @Override
    public @Nullable Long put(TextRun run, Long text) {
      return texts.put(Extent.of(run), text);
    }

    @Override
    public java.util.Collection<Long> values() {
      return texts.values();
    }

    @Override
    public void clear() {
      texts.clear();
    }

    @Override
    public Set<Entry<TextRun, Long>> entrySet() {
      throw new UnsupportedOperationException("The layout asks for values only");
    }
  }
}
