package com.sun.glass.ui.headless;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.ui.Cursor;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;

/// JavaFX's headless platform with what a till needs in tests: a screen of 1920 by 1080, windows
/// anywhere on it, image cursors, and keys by character. See [PosWindow] and [PosRobot].
public final class PosHeadlessApplication extends HeadlessApplication {
  private static final int DEPTH = 32;
  private static final int DPI = 96;

  private final HeadlessWindowManager windows = new HeadlessWindowManager();
  private final PosFrame frame = new PosFrame();
  private Screen[] screens;
  private PosRobot robot;

  @Override
  protected Screen[] staticScreen_getScreens() {
    if (screens == null) {
      int width = PosFrame.WIDTH;
      int height = PosFrame.HEIGHT;
      screens =
          new Screen[] {
            new Screen(
                0, DEPTH, 0, 0, width, height, 0, 0, width, height, 0, 0, width, height, DPI, DPI,
                1f, 1f, 1f, 1f)
          };
    }
    return screens;
  }

  @Override
  public Window createWindow(Window owner, Screen screen, int styleMask) {
    var window = new PosWindow(windows, owner, screen, frame, styleMask);
    if (robot != null) {
      robot.windowAdded(window);
      window.setRobot(robot);
    }
    return window;
  }

  @Override
  public GlassRobot createRobot() {
    robot = new PosRobot(this);
    return robot;
  }

  @Override
  public Cursor createCursor(int x, int y, Pixels pixels) {
    return new HeadlessCursor(Cursor.CURSOR_DEFAULT);
  }

  @Override
  protected boolean _supportsTransparentWindows() {
    return true;
  }

  @Override
  protected int _getKeyCodeForChar(char character, int hint) {
    char upper = Character.toUpperCase(character);
    if ((upper >= 'A' && upper <= 'Z') || (upper >= '0' && upper <= '9')) {
      return upper;
    }
    return switch (character) {
      case '+', '=' -> KeyEvent.VK_EQUALS;
      case '-' -> KeyEvent.VK_MINUS;
      case '/' -> KeyEvent.VK_SLASH;
      case '.' -> KeyEvent.VK_PERIOD;
      case ',' -> KeyEvent.VK_COMMA;
      default -> KeyEvent.VK_UNDEFINED;
    };
  }
}
