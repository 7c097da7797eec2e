package org.counterfoil.core.database;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.command.CommandName;
import org.counterfoil.core.command.Permission;
import org.counterfoil.core.tillroll.Disk;

/// A real store whose only commands write notes.
public record NoteStore(Store store) implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  public static final Mappers MAPPERS = new Mappers(NoteMapper.MAPPERS, List.of());
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final CommandName WRITE = CommandName.of("note.write", Permission.MANAGE_SETTINGS);

  public static NoteStore open(Path folder, Disk disk) {
    return new NoteStore(
        Store.open(new StoreFolder(folder), Unlocking.PLAIN, MAPPERS, CLOCK, disk));
  }

  public void command(Consumer<NoteMapper> change) {
    var mapper = store.database().mapper(NoteMapper.class);
    Actor.SYSTEM.during(
        () ->
            store
                .database()
                .write(
                    WRITE,
                    () -> {
                      change.accept(mapper);
                      return "done";
                    }));
  }

  /// Writes one fact and hands its content back.
  public String write(String content) {
    command(mapper -> mapper.insertFact(id(), content));
    return content;
  }

  /// Text that packing hardly makes smaller.
  static String noise(Random random, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) random.nextInt(0x4E00, 0x9000));
    }
    return text.toString();
  }

  public UUID id() {
    return store.database().ids().next();
  }

  public List<String> facts() {
    return store.database().queries(NoteMapper.class).facts();
  }

  @Override
  public void close() {
    store.close();
  }
}
