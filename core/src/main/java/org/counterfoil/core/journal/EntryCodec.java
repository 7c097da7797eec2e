package org.counterfoil.core.journal;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An entry as bytes: compact JSON in a fixed order, so that the same entry always gives the same
/// bytes and the hash chain can be checked anywhere.
public final class EntryCodec {
  static final JsonFactory JSON = new JsonFactory();
  static final JsonMapper MAPPER = JsonMapper.shared();

  /// Bytes of a sale of some lines.
  static final int USUAL = 16_384;

  /// Kept from entry to entry: to set one up takes a quarter of a megabyte of native memory.
  private static final AtomicReference<@Nullable Deflater> SPARE = new AtomicReference<>();

  private EntryCodec() {}

  /// The canonical form: `[device, seq, hlc, command, actor, at, schema, [[table, op, id, set,
  /// was]…]]`.
  public static byte[] encode(Entry entry) {
    var out = new ByteArrayOutputStream(USUAL);
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      json.writeString(entry.device().toString());
      json.writeNumber(entry.seq());
      json.writeNumber(entry.hlc());
      json.writeString(entry.command());
      json.writeString(entry.actor().toString());
      json.writeString(entry.at().toString());
      json.writeNumber(entry.schemaVersion());
      json.writeStartArray();
      for (var change : entry.changes()) {
        write(json, change);
      }
      json.writeEndArray();
      json.writeEndArray();
    }
    return out.toByteArray();
  }

  private static void write(JsonGenerator json, Change change) {
    json.writeStartArray();
    json.writeString(change.table());
    json.writeString(change.op().letter());
    json.writeString(change.id().toString());
    write(json, change.set());
    write(json, change.was());
    json.writeEndArray();
  }

  static void write(JsonGenerator json, Map<String, @Nullable Object> values) {
    json.writeStartObject();
    values.forEach(
        (name, value) -> {
          json.writeName(name);
          switch (value) {
            case null -> json.writeNull();
            case Boolean yes -> json.writeBoolean(yes);
            case Long number -> json.writeNumber(number);
            case String text -> json.writeString(text);
            default -> throw new IllegalArgumentException("No journal value: " + value.getClass());
          }
        });
    json.writeEndObject();
  }

  /// Reads what [#encode] wrote.
  ///
  /// @throws IllegalArgumentException where the bytes are no entry
  public static Entry decode(byte[] canonical) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), canonical)) {
      JsonNode fields = MAPPER.readTree(parser);
      var changes = new ArrayList<Change>();
      for (var change : fields.get(7)) {
        changes.add(change(change));
      }
      return new Entry(
          uuid(fields.get(0)),
          fields.get(1).asLong(),
          fields.get(2).asLong(),
          fields.get(3).asString(),
          uuid(fields.get(4)),
          Instant.parse(fields.get(5).asString()),
          fields.get(6).asInt(),
          changes);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("Not a journal entry", e);
    }
  }

  private static Change change(JsonNode fields) {
    return new Change(
        fields.get(0).asString(),
        Change.Op.of(fields.get(1).asString()),
        uuid(fields.get(2)),
        values(fields.get(3)),
        values(fields.get(4)));
  }

  private static UUID uuid(JsonNode field) {
    return UUID.fromString(field.asString());
  }

  static Map<String, @Nullable Object> values(JsonNode object) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var field : List.copyOf(object.properties())) {
      values.put(field.getKey(), value(field.getValue()));
    }
    return values;
  }

  private static @Nullable Object value(JsonNode field) {
    if (field.isNull()) {
      return null;
    }
    if (field.isBoolean()) {
      return field.asBoolean();
    }
    return field.isNumber() ? (Object) field.asLong() : field.asString();
  }

  /// Shrinks a canonical entry to about a fifth: what the store and the roll keep.
  public static byte[] pack(byte[] canonical) {
    var spare = SPARE.getAndSet(null);
    var deflater = spare == null ? new Deflater(Deflater.BEST_SPEED, true) : spare;
    try {
      deflater.setInput(canonical);
      deflater.finish();
      var out = new ByteArrayOutputStream(canonical.length / 4 + 64);
      var buffer = new byte[4096];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.reset();
      if (!SPARE.compareAndSet(null, deflater)) {
        deflater.end();
      }
    }
  }

  /// Undoes [#pack].
  ///
  /// @throws IllegalArgumentException where the bytes were not packed
  public static byte[] unpack(byte[] packed) {
    try (var inflater = new Inflater(true)) {
      inflater.setInput(packed);
      var out = new ByteArrayOutputStream(packed.length * 5);
      var buffer = new byte[8192];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new IllegalArgumentException("A packed entry is cut short");
        }
        out.write(buffer, 0, count);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("Not a packed entry", e);
    }
  }
}
