package org.counterfoil.core.database;

import java.nio.ByteBuffer;
import java.util.List;
import org.counterfoil.core.journal.LocalChange;
import org.counterfoil.core.journal.LocalCodec;
import org.counterfoil.core.tillroll.Frame;
import org.jspecify.annotations.Nullable;

/// What a command changed in the tables of this till alone, as its frame on the till roll carries
/// it, and the store it may be applied to: one whose local rows are as they were for the command.
///
/// @param mark [Engine#mark] as the command found it
/// @param schemaVersion of the tables the changes name
record LocalRows(int mark, int schemaVersion, List<LocalChange> changes) {
  static LocalRows of(RunningCommand command, int mark) {
    return new LocalRows(mark, Schema.VERSION, command.localChanges());
  }

  byte[] encode() {
    var packed = LocalCodec.encode(changes);
    return ByteBuffer.allocate(2 * Integer.BYTES + packed.length)
        .putInt(mark)
        .putInt(schemaVersion)
        .put(packed)
        .array();
  }

  /// Nothing where the frame carries none.
  static @Nullable LocalRows in(Frame frame) {
    var local = frame.local();
    if (local == null) {
      return null;
    }
    var fields = ByteBuffer.wrap(local);
    int mark = fields.getInt();
    int schemaVersion = fields.getInt();
    var packed = new byte[fields.remaining()];
    fields.get(packed);
    return new LocalRows(mark, schemaVersion, LocalCodec.decode(packed));
  }

  /// Whether a frame carries the local changes of a command that ran on a store with this mark.
  static boolean fit(Frame frame, int mark) {
    var local = frame.local();
    if (local == null) {
      return false;
    }
    var fields = ByteBuffer.wrap(local);
    return fields.getInt() == mark && fields.getInt() == Schema.VERSION;
  }
}
