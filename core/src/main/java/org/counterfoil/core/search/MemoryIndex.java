package org.counterfoil.core.search;

import java.io.IOException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/// How the index is laid out: in memory, every segment in the order of rank.
final class MemoryIndex {
  private static final int BUFFER_MB = 64;
  // Every segment costs each search a lookup; the default of ten spares merging, which is cheap
  // here.
  private static final int SEGMENTS_PER_TIER = 4;

  // 64 KB: from the default of 1 KB the files are copied ten times while they grow.
  private static final int FIRST_BLOCK_BITS = 16;

  private MemoryIndex() {}

  static Directory directory() {
    return new ByteBuffersDirectory(
        new SingleInstanceLockFactory(),
        MemoryIndex::output,
        ByteBuffersDirectory.OUTPUT_AS_ONE_BUFFER);
  }

  private static ByteBuffersDataOutput output() {
    return new ByteBuffersDataOutput(
        FIRST_BLOCK_BITS,
        ByteBuffersDataOutput.DEFAULT_MAX_BITS_PER_BLOCK,
        ByteBuffersDataOutput.ALLOCATE_BB_ON_HEAP,
        ByteBuffersDataOutput.NO_REUSE);
  }

  static IndexWriter create(Directory directory) throws IOException {
    return new IndexWriter(directory, config().setOpenMode(OpenMode.CREATE));
  }

  static IndexWriter reopen(Directory directory) throws IOException {
    return new IndexWriter(directory, config().setOpenMode(OpenMode.APPEND));
  }

  private static IndexWriterConfig config() {
    var merges = new TieredMergePolicy();
    merges.setSegmentsPerTier(SEGMENTS_PER_TIER);
    return new IndexWriterConfig()
        .setIndexSort(new Sort(new SortField(Fields.RANK, SortField.Type.LONG, true)))
        .setRAMBufferSizeMB(BUFFER_MB)
        .setUseCompoundFile(false)
        .setCommitOnClose(false)
        .setMergePolicy(merges)
        .setIndexDeletionPolicy(new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy()));
  }
}
