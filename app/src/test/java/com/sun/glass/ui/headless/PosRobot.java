package com.sun.glass.ui.headless;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.ui.Window;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/// A robot whose mouse events carry the held modifier keys, and whose wheel turns under the
/// pointer.
final class PosRobot extends HeadlessRobot {
  private int modifiers;

  PosRobot(HeadlessApplication application) {
    super(application);
  }

  @Override
  public void keyPress(KeyCode key) {
    modifiers |= bit(key);
    super.keyPress(key);
  }

  @Override
  public void keyRelease(KeyCode key) {
    modifiers &= ~bit(key);
    super.keyRelease(key);
  }

  @Override
  int getModifiers(MouseButton... buttons) {
    return super.getModifiers(buttons) | modifiers;
  }

  @Override
  public void mouseWheel(int amount) {
    double x = getMouseX();
    double y = getMouseY();
    Window target = null;
    for (Window window : Window.getWindows()) {
      if (window.getView() != null && !window.isClosed() && contains(window, x, y)) {
        target = window;
      }
    }
    if (target != null) {
      turn(target, (int) x, (int) y, amount);
    }
  }

  private void turn(Window target, int x, int y, int amount) {
    var view = (HeadlessView) target.getView();
    int inX = x - target.getX();
    int inY = y - target.getY();
    int step = amount > 0 ? -1 : 1;
    for (int i = 0; i < Math.abs(amount); i++) {
      view.notifyScroll(inX, inY, x, y, 0, step, modifiers, 0, 0, 0, 0, multiplierX, multiplierY);
    }
  }

  private static boolean contains(Window window, double x, double y) {
    return x >= window.getX()
        && x <= window.getX() + window.getWidth()
        && y >= window.getY()
        && y <= window.getY() + window.getHeight();
  }

  private static int bit(KeyCode key) {
    return switch (key) {
      case CONTROL -> KeyEvent.MODIFIER_CONTROL;
      case SHIFT -> KeyEvent.MODIFIER_SHIFT;
      case ALT -> KeyEvent.MODIFIER_ALT;
      case COMMAND, META -> KeyEvent.MODIFIER_COMMAND;
      default -> 0;
    };
  }
}
