package org.counterfoil.core.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;

/// A card as the index keeps it: identity, rank, then four texts each led by its length.
final class CardBytes {
  private static final int FIXED = Long.BYTES * 3;
  private static final int TEXTS = 4;

  private CardBytes() {}

  static BytesRef bytes(UUID id) {
    var bytes = ByteBuffer.allocate(Long.BYTES * 2);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return new BytesRef(bytes.array());
  }

  static BytesRef write(CustomerCard card) {
    byte[][] texts = {
      utf8(card.number()), utf8(card.name()), utf8(card.phoneE164()), utf8(card.email())
    };
    int length = FIXED + TEXTS * Short.BYTES;
    for (var text : texts) {
      length += text.length;
    }
    var bytes = ByteBuffer.allocate(length);
    bytes.putLong(card.id().getMostSignificantBits());
    bytes.putLong(card.id().getLeastSignificantBits());
    bytes.putLong(card.rank());
    for (var text : texts) {
      bytes.putShort((short) text.length).put(text);
    }
    return new BytesRef(bytes.array());
  }

  private static byte[] utf8(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > Short.MAX_VALUE) {
      throw new IllegalArgumentException("a text of a customer is longer than any name can be");
    }
    return bytes;
  }

  static CustomerCard read(BytesRef ref) {
    var bytes = ByteBuffer.wrap(ref.bytes, ref.offset, ref.length);
    var id = new UUID(bytes.getLong(), bytes.getLong());
    long rank = bytes.getLong();
    var number = text(bytes);
    var name = text(bytes);
    var phone = text(bytes);
    var email = text(bytes);
    return new CustomerCard(id, number, name, phone, email, rank);
  }

  private static String text(ByteBuffer bytes) {
    int length = bytes.getShort();
    var text =
        new String(
            bytes.array(), bytes.arrayOffset() + bytes.position(), length, StandardCharsets.UTF_8);
    bytes.position(bytes.position() + length);
    return text;
  }
}
