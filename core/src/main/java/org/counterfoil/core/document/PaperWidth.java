package org.counterfoil.core.document;

/// The two rolls tills use, both printed at 8 dots a millimetre (203 dpi) with 12-dot characters.
public enum PaperWidth {
  MM80(80, 48, 576),
  MM58(58, 32, 384);

  private static final float POINTS_PER_MM = 72f / 25.4f;
  private static final int DOTS_PER_MM = 8;

  private final int millimetres;
  private final int characters;
  private final int dots;

  PaperWidth(int millimetres, int characters, int dots) {
    this.millimetres = millimetres;
    this.characters = characters;
    this.dots = dots;
  }

  /// Characters of the printer's own font on one line.
  public int characters() {
    return characters;
  }

  /// Printable dots on one line.
  public int dots() {
    return dots;
  }

  /// Width of the paper in points, margins included.
  float paperPoints() {
    return millimetres * POINTS_PER_MM;
  }

  /// Width of the printable strip in points.
  float printablePoints() {
    return points(dots);
  }

  /// A number of dots in points.
  static float points(int dots) {
    return dots * POINTS_PER_MM / DOTS_PER_MM;
  }
}
