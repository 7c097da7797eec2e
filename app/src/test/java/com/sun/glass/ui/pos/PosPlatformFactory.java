package com.sun.glass.ui.pos;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.PosHeadlessApplication;

/// The platform of the tests, chosen by `-Dglass.platform=Pos`; Glass finds this class by its name.
public class PosPlatformFactory extends HeadlessPlatformFactory {
  @Override
  public Application createApplication() {
    return new PosHeadlessApplication();
  }
}
