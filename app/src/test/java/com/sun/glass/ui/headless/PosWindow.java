package com.sun.glass.ui.headless;

import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import javafx.scene.paint.Color;

/// A window that draws into the frame of its screen wherever it stands.
final class PosWindow extends HeadlessWindow {
  private final PosFrame frame;
  private final boolean seeThrough;

  PosWindow(
      HeadlessWindowManager windows, Window owner, Screen screen, PosFrame frame, int styleMask) {
    super(windows, owner, screen, ByteBuffer.allocate(0), styleMask);
    this.frame = frame;
    this.seeThrough = (styleMask & TRANSPARENT) != 0;
  }

  @Override
  protected void _toFront(long pointer) {
    super._toFront(pointer);
    PosFronts.TIMES.incrementAndGet();
  }

  @Override
  void blit(Pixels drawn) {
    var pixels = (IntBuffer) drawn.getBuffer();
    if (seeThrough) {
      frame.mix(pixels, drawn.getWidth(), drawn.getHeight(), getX(), getY());
    } else {
      frame.copy(pixels, drawn.getWidth(), drawn.getHeight(), getX(), getY());
    }
  }

  @Override
  void clearRect(int left, int width, int top, int height) {
    frame.clear(left, width, top, height);
  }

  @Override
  public Color getColor(int x, int y) {
    return frame.colour(x, y);
  }

  @Override
  public void getScreenCapture(
      int left, int top, int width, int height, int[] into, boolean scaleToFit) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        into[y * width + x] = frame.at(left + x, top + y);
      }
    }
  }
}
