package org.counterfoil.core.tillroll;

import java.io.IOException;
import java.nio.file.Path;

/// A file of the roll that only a later version of the program reads. It is left as it is.
public final class NewerForm extends IOException {
  private static final long serialVersionUID = 1;

  NewerForm(Path file) {
    super("Written by a later version: " + file.getFileName());
  }
}
