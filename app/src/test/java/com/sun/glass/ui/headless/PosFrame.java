package com.sun.glass.ui.headless;

import java.nio.IntBuffer;
import javafx.scene.paint.Color;

/// The picture on the screen of the tests. What lies outside of it is cut off, where the built-in
/// one overflows its buffer.
final class PosFrame {
  static final int WIDTH = 1920;
  static final int HEIGHT = 1080;

  private final int[] pixels = new int[WIDTH * HEIGHT];

  void copy(IntBuffer source, int width, int height, int left, int top) {
    int first = Math.max(0, -left);
    int length = Math.min(width, WIDTH - left) - first;
    for (int y = Math.max(0, -top); length > 0 && y < height && top + y < HEIGHT; y++) {
      source.get(y * width + first, pixels, (top + y) * WIDTH + left + first, length);
    }
  }

  /// Leaves what lies behind where the source lets it through.
  void mix(IntBuffer source, int width, int height, int left, int top) {
    for (int y = Math.max(0, -top); y < height && top + y < HEIGHT; y++) {
      for (int x = Math.max(0, -left); x < width && left + x < WIDTH; x++) {
        int argb = source.get(y * width + x);
        if ((argb >>> 24) != 0) {
          pixels[(top + y) * WIDTH + left + x] = argb;
        }
      }
    }
  }

  void clear(int left, int width, int top, int height) {
    for (int y = Math.max(0, top); y < top + height && y < HEIGHT; y++) {
      for (int x = Math.max(0, left); x < left + width && x < WIDTH; x++) {
        pixels[y * WIDTH + x] = 0;
      }
    }
  }

  int at(int x, int y) {
    return x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT ? 0 : pixels[y * WIDTH + x];
  }

  Color colour(int x, int y) {
    int argb = at(x, y);
    return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
  }
}
