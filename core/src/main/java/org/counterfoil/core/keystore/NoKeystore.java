package org.counterfoil.core.keystore;

import java.io.IOException;

/// Keeps nothing.
record NoKeystore() implements Keystore {
  @Override
  public boolean isReady() {
    return false;
  }

  @Override
  public String read(String entry) throws IOException {
    throw none();
  }

  @Override
  public void write(String entry, String secret) throws IOException {
    throw none();
  }

  @Override
  public void delete(String entry) throws IOException {
    throw none();
  }

  private static IOException none() {
    return new IOException("There is no keystore");
  }
}
