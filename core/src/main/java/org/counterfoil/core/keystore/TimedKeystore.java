package org.counterfoil.core.keystore;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Gives every call to another keystore a thread and a time limit: what hangs is left behind.
///
/// @param quick for [#isReady]
/// @param patient for the others: the person may be reading a dialog of the keystore
record TimedKeystore(Keystore keystore, Duration quick, Duration patient) implements Keystore {
  @Override
  public boolean isReady() {
    try {
      return within(quick, keystore::isReady);
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public String read(String entry) throws IOException {
    return within(patient, () -> keystore.read(entry));
  }

  @Override
  public void write(String entry, String secret) throws IOException {
    within(
        patient,
        () -> {
          keystore.write(entry, secret);
          return true;
        });
  }

  @Override
  public void delete(String entry) throws IOException {
    within(
        patient,
        () -> {
          keystore.delete(entry);
          return true;
        });
  }

  /// On a daemon thread of the system's: one that never comes back must keep neither the program
  /// alive nor a carrier of virtual threads busy.
  private static <T> T within(Duration limit, Callable<T> call) throws IOException {
    var task = new FutureTask<>(call);
    Thread.ofPlatform().daemon().name("keystore").start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("The keystore did not answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException().initCause(e);
    } catch (ExecutionException e) {
      // Errors as well: a native library that is not there is one.
      throw new IOException("The keystore failed", e.getCause());
    }
  }
}
