package com.sun.glass.ui.headless;

import java.util.concurrent.atomic.AtomicInteger;

/// How often windows were brought to the front.
public final class PosFronts {
  static final AtomicInteger TIMES = new AtomicInteger();

  private PosFronts() {}

  public static int times() {
    return TIMES.get();
  }
}
