package org.counterfoil.core.document;

/// One piece of a [Slip], from edge to edge of the paper. Texts are cleaned on birth: a control
/// character in an item's name would otherwise be a command to the printer.
public sealed interface Block {
  /// The largest words on the paper, centred.
  record Heading(String text) implements Block {
    public Heading {
      text = PlainText.clean(text);
    }
  }

  /// A text that wraps at the paper's edge.
  record Text(String text, Align align, Look look) implements Block {
    public Text {
      text = PlainText.clean(text);
    }
  }

  /// Words at the start, an amount at the end, and at most one figure before it. The words wrap;
  /// the figures never do, unless one alone is wider than the paper.
  record Columns(String left, String middle, String right, Look look) implements Block {
    public Columns {
      left = PlainText.clean(left);
      middle = PlainText.clean(middle);
      right = PlainText.clean(right);
    }
  }

  /// A label at the start and what it says at the end, both words.
  record Fact(String label, String value) implements Block {
    public Fact {
      label = PlainText.clean(label);
      value = PlainText.clean(value);
    }
  }

  /// A line from edge to edge.
  record Rule() implements Block {}

  /// An empty line.
  record Gap() implements Block {}

  /// A QR code, centred.
  record QrCode(String content) implements Block {
    public QrCode {
      content = PlainText.clean(content);
    }
  }

  /// A Code 128 bar code with its content in print below it; only the print where the bars would be
  /// wider than the paper or the content is not ASCII.
  record Barcode(String content) implements Block {
    public Barcode {
      content = PlainText.clean(content);
    }
  }

  /// White on black from edge to edge: this paper is not the original.
  record CopyBanner(String text) implements Block {
    public CopyBanner {
      text = PlainText.clean(text);
    }
  }

  /// Where a text stands; start and end follow the slip's direction.
  enum Align {
    START,
    CENTER,
    END
  }

  /// How loud a text is. `DETAIL` is small and, at the start of a line, indented under its
  /// headline.
  enum Look {
    SMALL,
    DETAIL,
    NORMAL,
    STRONG,
    LARGE
  }
}
