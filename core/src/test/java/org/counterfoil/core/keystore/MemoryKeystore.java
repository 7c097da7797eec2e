package org.counterfoil.core.keystore;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// A keystore that lasts as long as the test.
public class MemoryKeystore implements Keystore {
  protected final Map<String, String> secrets = new HashMap<>();

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public String read(String entry) throws IOException {
    var secret = secrets.get(entry);
    if (secret == null) {
      throw new IOException("There is no such entry");
    }
    return secret;
  }

  @Override
  public void write(String entry, String secret) throws IOException {
    secrets.put(entry, secret);
  }

  @Override
  public void delete(String entry) throws IOException {
    if (secrets.remove(entry) == null) {
      throw new IOException("There is no such entry");
    }
  }

  public Map<String, String> secrets() {
    return secrets;
  }
}
