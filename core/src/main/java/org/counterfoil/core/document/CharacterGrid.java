package org.counterfoil.core.document;

import java.util.ArrayList;
import java.util.List;

/// Lays texts and columns on lines of a fixed number of characters, for the printer's own font.
/// Words wrap, figures stay whole; no line is ever longer than the paper is wide.
final class CharacterGrid {
  private static final int INDENT = 2;
  private static final int LAST_COLUMN = 12;

  /// Below this many characters words become a ribbon of syllables; the figures then take their own
  /// line.
  private static final int NARROWEST_WORDS = 10;

  private final int width;

  CharacterGrid(int width) {
    this.width = width;
  }

  List<String> text(Block.Text text) {
    int indent = indent(text.align(), text.look());
    return wrap(text.text(), width - indent).stream()
        .map(line -> align(line, text.align(), indent))
        .toList();
  }

  List<String> centred(String text) {
    return wrap(text, width).stream().map(line -> align(line, Block.Align.CENTER, 0)).toList();
  }

  List<String> columns(Block.Columns columns) {
    String figures = figures(columns);
    int indent = indent(Block.Align.START, columns.look());
    int words = width - indent - (figures.isEmpty() ? 0 : figures.length() + 1);
    if (words < Math.min(NARROWEST_WORDS, columns.left().length())) {
      return stacked(columns, figures, indent);
    }
    List<String> lines = new ArrayList<>();
    for (String line : wrap(columns.left(), words)) {
      lines.add(" ".repeat(indent) + line);
    }
    String last = lines.removeLast();
    String room = " ".repeat(width - last.length() - figures.length());
    lines.add((last + room + figures).stripTrailing());
    return lines;
  }

  /// Label and value on one line where they fit, else the value on its own lines.
  List<String> fact(Block.Fact fact) {
    int room = width - fact.label().length() - fact.value().length();
    if (room > 0) {
      return List.of(fact.label() + " ".repeat(room) + fact.value());
    }
    List<String> lines = new ArrayList<>(wrap(fact.label(), width));
    wrap(fact.value(), width).forEach(line -> lines.add(align(line, Block.Align.END, 0)));
    return lines;
  }

  private static String figures(Block.Columns columns) {
    if (columns.middle().isEmpty()) {
      return columns.right();
    }
    int gap = Math.max(1, LAST_COLUMN - columns.right().length());
    return columns.middle() + " ".repeat(gap) + columns.right();
  }

  private List<String> stacked(Block.Columns columns, String figures, int indent) {
    List<String> lines = new ArrayList<>();
    for (String line : wrap(columns.left(), width - indent)) {
      lines.add(" ".repeat(indent) + line);
    }
    List<String> ends =
        figures.length() <= width ? List.of(figures) : List.of(columns.middle(), columns.right());
    for (String end : ends) {
      wrap(end, width).forEach(line -> lines.add(align(line, Block.Align.END, 0)));
    }
    return lines;
  }

  private static int indent(Block.Align align, Block.Look look) {
    return align == Block.Align.START && look == Block.Look.DETAIL ? INDENT : 0;
  }

  private String align(String line, Block.Align align, int indent) {
    int room = width - line.length();
    return switch (align) {
      case START -> " ".repeat(indent) + line;
      case CENTER -> " ".repeat(room / 2) + line;
      case END -> " ".repeat(room) + line;
    };
  }

  /// Breaks at spaces, and inside a word only where the word alone is longer than the line.
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" +", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (line.length() > width) {
        lines.add(line.substring(0, width));
        line.delete(0, width);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
