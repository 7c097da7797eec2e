package org.counterfoil.core.journal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;

/// Local changes as bytes: `[[behind, table, deleted, row]…]`, packed as an entry is.
public final class LocalCodec {
  /// Bytes of what a sale of some lines changes.
  private static final int USUAL = 2048;

  private LocalCodec() {}

  public static byte[] encode(List<LocalChange> changes) {
    var out = new ByteArrayOutputStream(USUAL);
    try (var json = EntryCodec.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      for (var change : changes) {
        json.writeStartArray();
        json.writeNumber(change.behind());
        json.writeString(change.table());
        json.writeBoolean(change.deleted());
        EntryCodec.write(json, change.row());
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    return EntryCodec.pack(out.toByteArray());
  }

  /// Reads what [#encode] wrote.
  ///
  /// @throws IllegalArgumentException where the bytes are something else
  public static List<LocalChange> decode(byte[] packed) {
    try (var parser =
        EntryCodec.JSON.createParser(ObjectReadContext.empty(), EntryCodec.unpack(packed))) {
      JsonNode rows = EntryCodec.MAPPER.readTree(parser);
      var changes = new ArrayList<LocalChange>();
      for (var fields : rows) {
        changes.add(
            new LocalChange(
                fields.get(0).asInt(),
                fields.get(1).asString(),
                fields.get(2).asBoolean(),
                EntryCodec.values(fields.get(3))));
      }
      return changes;
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("Not the local changes of a command", e);
    }
  }
}
