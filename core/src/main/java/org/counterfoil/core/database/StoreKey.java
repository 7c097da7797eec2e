package org.counterfoil.core.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.counterfoil.core.tillroll.Disk;

/// The random 256-bit key of a store, and the file it is kept in.
///
/// H2's own key derivation is weak, so no password a person could type ever reaches it: the file
/// holds the key readable by its owner alone, or, with a passphrase, wrapped by Argon2id and
/// AES-256-GCM. Everything that is encrypted takes its own key from this one ([#derive]).
public final class StoreKey {
  private static final String PLAIN = "counterfoil-key-1 plain ";
  private static final String WRAPPED = "counterfoil-key-1 argon2id ";
  private static final int KEY = 32;
  private static final int SALT = 16;
  private static final int NONCE = 12;
  // OWASP's second choice for Argon2id: 19 MiB, two passes, one lane.
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;

  private StoreKey(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /// Makes a key and writes it to `file`, readable by its owner alone.
  ///
  /// @param passphrase empty for none
  public static StoreKey create(Path file, char[] passphrase) throws IOException {
    var key = new byte[KEY];
    RANDOM.nextBytes(key);
    var made = new StoreKey(key);
    made.save(file, passphrase);
    return made;
  }

  /// Whether the key in `file` needs a passphrase to be read.
  public static boolean isWrapped(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.US_ASCII).startsWith(WRAPPED);
  }

  /// Reads the key back.
  ///
  /// @throws StoreTrouble KEY_MISSING where the file is none, WRONG_KEY for a wrong passphrase
  public static StoreKey read(Path file, char[] passphrase) throws IOException {
    if (!Files.exists(file)) {
      throw new StoreTrouble(StoreTrouble.Kind.KEY_MISSING, null);
    }
    var line = Files.readString(file, StandardCharsets.US_ASCII).strip();
    try {
      if (line.startsWith(PLAIN)) {
        return checked(Base64.getDecoder().decode(line.substring(PLAIN.length())));
      }
      if (line.startsWith(WRAPPED)) {
        var wrapped = Base64.getDecoder().decode(line.substring(WRAPPED.length()));
        return checked(unwrap(wrapped, passphrase));
      }
    } catch (IllegalArgumentException e) {
      throw new StoreTrouble(StoreTrouble.Kind.KEY_MISSING, e);
    }
    throw new StoreTrouble(StoreTrouble.Kind.KEY_MISSING, null);
  }

  private static StoreKey checked(byte[] key) {
    if (key.length != KEY) {
      throw new StoreTrouble(StoreTrouble.Kind.KEY_MISSING, null);
    }
    return new StoreKey(key);
  }

  /// Writes the key again, under another passphrase or none.
  public void save(Path file, char[] passphrase) throws IOException {
    var encoder = Base64.getEncoder();
    var line =
        passphrase.length == 0
            ? PLAIN + encoder.encodeToString(bytes)
            : WRAPPED + encoder.encodeToString(wrap(passphrase));
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    createForOwner(fresh);
    try (var out = java.nio.channels.FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      out.write(java.nio.ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
      out.force(true);
    }
    Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Disk.REAL.forceFolder(folder);
    }
  }

  private static void createForOwner(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return;
    }
    Files.createFile(file);
    var view = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (view != null) {
      view.setAcl(
          List.of(
              AclEntry.newBuilder()
                  .setType(AclEntryType.ALLOW)
                  .setPrincipal(view.getOwner())
                  .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                  .build()));
    }
  }

  private byte[] wrap(char[] passphrase) {
    var salt = new byte[SALT];
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(salt);
    RANDOM.nextBytes(nonce);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, nonce);
      var sealed = cipher.doFinal(bytes);
      return java.nio.ByteBuffer.allocate(SALT + NONCE + sealed.length)
          .put(salt)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every Java", e);
    }
  }

  private static byte[] unwrap(byte[] wrapped, char[] passphrase) {
    if (wrapped.length <= SALT + NONCE) {
      throw new StoreTrouble(StoreTrouble.Kind.KEY_MISSING, null);
    }
    var salt = Arrays.copyOf(wrapped, SALT);
    var nonce = Arrays.copyOfRange(wrapped, SALT, SALT + NONCE);
    try {
      return cipher(Cipher.DECRYPT_MODE, passphrase, salt, nonce)
          .doFinal(wrapped, SALT + NONCE, wrapped.length - SALT - NONCE);
    } catch (GeneralSecurityException e) {
      throw new StoreTrouble(StoreTrouble.Kind.WRONG_KEY, e);
    }
  }

  private static Cipher cipher(int mode, char[] passphrase, byte[] salt, byte[] nonce)
      throws GeneralSecurityException {
    var argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withSalt(salt)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(1)
            .build());
    var key = new byte[KEY];
    argon.generateBytes(passphrase, key);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    return cipher;
  }

  /// A key of 32 bytes for one purpose: `database`, `roll`, `search`.
  public byte[] derive(String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java", e);
    }
  }

  String password(String purpose) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(derive(purpose));
  }
}
