package org.counterfoil.core.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/// A snapshot's files, each in one piece as it was read, and beside them whatever is written later.
/// Written through Lucene's own outputs, they would be copied twice more while they grow.
final class LoadedDirectory extends FilterDirectory {
  private final Map<String, byte[]> loaded;

  /// @param loaded by their names; not copied
  LoadedDirectory(Map<String, byte[]> loaded) {
    super(MemoryIndex.directory());
    this.loaded = new ConcurrentHashMap<>(loaded);
  }

  @Override
  public String[] listAll() throws IOException {
    return Stream.concat(loaded.keySet().stream(), Stream.of(in.listAll()))
        .sorted()
        .toArray(String[]::new);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    if (loaded.remove(name) == null) {
      in.deleteFile(name);
    }
  }

  @Override
  public long fileLength(String name) throws IOException {
    var bytes = loaded.get(name);
    return bytes == null ? in.fileLength(name) : bytes.length;
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    if (loaded.containsKey(name)) {
      throw new FileAlreadyExistsException(name);
    }
    return in.createOutput(name, context);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    var bytes = loaded.get(name);
    return bytes == null
        ? in.openInput(name, context)
        : new ByteBuffersIndexInput(
            new ByteBuffersDataInput(
                List.of(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN))),
            name);
  }
}
