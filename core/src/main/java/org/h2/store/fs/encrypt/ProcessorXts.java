package org.h2.store.fs.encrypt;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.SingleFileStore;
import org.h2.security.AES;
import org.h2.security.BlockCipher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// H2's AES-128-XTS to the byte, computed by the Java platform's AES, which uses the processor's
/// instructions: H2's own is plain Java and took a fifth of what a sale costs.
///
/// H2 cannot be handed a cipher, so this one takes the place of H2's in a file that is open
/// already. It does so only where both make the same of a sector; anything else leaves the file
/// with H2's, which is as safe and slower.
public final class ProcessorXts extends XTS {
  private static final Logger LOG = LoggerFactory.getLogger(ProcessorXts.class);

  private static final int SECTOR = FileEncrypt.BLOCK_SIZE;
  private static final int BLOCK = 16;
  private static final int KEY_INTS = 4;

  /// IEEE 1619: the polynomial by which a tweak is doubled.
  private static final long FEEDBACK = 0x87;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final SecretKeySpec key;

  /// A cipher of the Java platform serves one thread at a time.
  private final Queue<Pair> idle = new ConcurrentLinkedQueue<>();

  private ProcessorXts(BlockCipher h2, SecretKeySpec key) {
    super(h2);
    this.key = key;
  }

  /// Takes over the cipher of an encrypted file; nothing happens to any other. Before anybody else
  /// uses the store.
  public static void takeOver(FileStore<?> store) {
    try {
      if (channel(store) instanceof FileEncrypt file
          && cipher(file) instanceof XTS present
          && !(present instanceof ProcessorXts)) {
        var faster = like(present);
        if (faster.makesTheSameAs(present)) {
          of(FileEncrypt.class, "xts").set(file, faster);
        } else {
          LOG.warn("H2's cipher is another one, and stays in use");
        }
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      // Without the exception: what was at hand is the key.
      LOG.warn("H2's cipher stays in use: {}", e.getClass().getSimpleName());
    }
  }

  /// Whether the file of `store` is encrypted, and by the processor's AES.
  public static boolean serves(FileStore<?> store) throws ReflectiveOperationException {
    return channel(store) instanceof FileEncrypt file && cipher(file) instanceof ProcessorXts;
  }

  private static @Nullable Object channel(FileStore<?> store) throws ReflectiveOperationException {
    return store instanceof SingleFileStore
        ? of(SingleFileStore.class, "fileChannel").get(store)
        : null;
  }

  /// Null before the first block is read or written.
  private static @Nullable Object cipher(FileEncrypt file) throws ReflectiveOperationException {
    return of(FileEncrypt.class, "xts").get(file);
  }

  private static ProcessorXts like(XTS present) throws ReflectiveOperationException {
    var h2 = (AES) of(XTS.class, "cipher").get(present);
    var expanded = (int[]) of(AES.class, "encKey").get(h2); // begins with the key itself
    var key = ByteBuffer.allocate(KEY_INTS * Integer.BYTES);
    key.asIntBuffer().put(expanded, 0, KEY_INTS);
    return new ProcessorXts(h2, new SecretKeySpec(key.array(), "AES"));
  }

  private static Field of(Class<?> type, String name) throws NoSuchFieldException {
    var field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private boolean makesTheSameAs(XTS other) {
    var plain = new byte[SECTOR];
    for (int i = 0; i < SECTOR; i++) {
      plain[i] = (byte) (i * 31 + (i >> 8));
    }
    var mine = plain.clone();
    var others = plain.clone();
    long far = 0x12_3456_7890L;
    encrypt(far, SECTOR, mine, 0);
    other.encrypt(far, SECTOR, others, 0);
    boolean same = Arrays.equals(mine, others);
    decrypt(far, SECTOR, mine, 0);
    return same && Arrays.equals(mine, plain);
  }

  @Override
  void encrypt(long id, int len, byte[] data, int offset) {
    if (len == SECTOR) {
      var pair = take();
      pair.sector(pair.encrypting, id, data, offset);
      idle.add(pair);
    } else {
      super.encrypt(id, len, data, offset);
    }
  }

  @Override
  void decrypt(long id, int len, byte[] data, int offset) {
    if (len == SECTOR) {
      var pair = take();
      pair.sector(pair.decrypting, id, data, offset);
      idle.add(pair);
    } else {
      super.decrypt(id, len, data, offset);
    }
  }

  private Pair take() {
    var pair = idle.poll();
    return pair == null ? new Pair(key) : pair;
  }

  /// Both directions, and the tweaks of a sector's blocks.
  private static final class Pair {
    private final Cipher encrypting;
    private final Cipher decrypting;
    private final byte[] tweaks = new byte[SECTOR];
    private final byte[] mixed = new byte[SECTOR];

    Pair(SecretKeySpec key) {
      encrypting = blocks(Cipher.ENCRYPT_MODE, key);
      decrypting = blocks(Cipher.DECRYPT_MODE, key);
    }

    @SuppressWarnings("InsecureCryptoUsage") // XTS is made of single blocks, each with its tweak
    private static Cipher blocks(int mode, SecretKeySpec key) {
      try {
        var cipher = Cipher.getInstance("AES/ECB/NoPadding");
        cipher.init(mode, key);
        return cipher;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("AES is part of every Java", e);
      }
    }

    void sector(Cipher cipher, long id, byte[] data, int offset) {
      try {
        findTweaks(id);
        mix(data, offset, mixed, 0);
        cipher.update(mixed, 0, SECTOR, data, offset); // in place it would copy the sector first
        mix(data, offset, data, offset);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("A sector is whole blocks", e);
      }
    }

    private void findTweaks(long id) throws GeneralSecurityException {
      LONG.set(tweaks, 0, id);
      LONG.set(tweaks, Long.BYTES, 0L);
      encrypting.update(tweaks, 0, BLOCK, tweaks, 0);
      long low = (long) LONG.get(tweaks, 0);
      long high = (long) LONG.get(tweaks, Long.BYTES);
      for (int at = BLOCK; at < SECTOR; at += BLOCK) {
        long carry = high >> 63 & FEEDBACK;
        high = high << 1 | low >>> 63;
        low = low << 1 ^ carry;
        LONG.set(tweaks, at, low);
        LONG.set(tweaks, at + Long.BYTES, high);
      }
    }

    private void mix(byte[] from, int offset, byte[] to, int start) {
      for (int at = 0; at < SECTOR; at += Long.BYTES) {
        LONG.set(to, start + at, (long) LONG.get(from, offset + at) ^ (long) LONG.get(tweaks, at));
      }
    }
  }
}
