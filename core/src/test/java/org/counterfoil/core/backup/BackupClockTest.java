package org.counterfoil.core.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.counterfoil.core.command.Actor;
import org.counterfoil.core.database.NoteStore;
import org.counterfoil.core.tillroll.Disk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups of a computer whose clock is wrong for a while.
class BackupClockTest {
  @TempDir private Path temp;
  private NoteStore notes;

  @BeforeEach
  void open() {
    notes = NoteStore.open(temp.resolve("till"), Disk.REAL);
  }

  @AfterEach
  void close() {
    notes.close();
  }

  private Backups at(Instant now) {
    return new Backups(notes.store(), Clock.fixed(now, ZoneOffset.UTC), ZoneOffset.UTC);
  }

  private Backup make(Instant now) {
    return Actor.SYSTEM.during(() -> at(now).make()).backup();
  }

  @Test
  void the_one_just_made_stays_though_the_clock_fell_back_by_years() {
    for (int day = 0; day < 20; day++) {
      make(NoteStore.NOW.plus(Duration.ofDays(40L * day)));
    }
    var made = make(NoteStore.NOW.minus(Duration.ofDays(2000)));
    assertThat(made.file()).exists();
  }

  @Test
  void one_made_while_the_clock_was_ahead_is_not_copied_as_the_newest_for_ever() {
    Actor.SYSTEM.during(() -> at(NoteStore.NOW).issueRecoveryCode());
    make(NoteStore.NOW.plus(Duration.ofDays(365)));
    var right = make(NoteStore.NOW);
    var later = NoteStore.NOW.plus(Duration.ofHours(1));
    var copied = Actor.SYSTEM.during(() -> at(later).copyTo(temp.resolve("stick"))).orElseThrow();
    assertThat(copied.at()).isEqualTo(right.at());
    assertThat(Files.exists(copied.file())).isTrue();
  }
}
