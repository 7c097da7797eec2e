package org.counterfoil.core.product;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// How a list of goods is written. Spreadsheet programs save the same list with other letters,
/// other separators and other numbers from country to country, and say so nowhere in the file.
///
/// @param separator between two columns
public record ImportForm(Letters letters, char separator, DecimalMark decimal) {
  /// What a program of ours writes.
  public static final ImportForm OURS = new ImportForm(Letters.UNICODE, ',', DecimalMark.POINT);

  /// What may stand between two columns.
  public static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  private static final int HEAD = 1 << 16;

  /// So many rows say how numbers are written.
  private static final int LOOKED_AT = 1_000;

  /// How bytes become letters.
  public enum Letters {
    /// UTF-8; UTF-16 where the file begins with its mark.
    UNICODE("UTF-8"),
    /// Windows-1252: most of Europe, the Americas, Africa.
    WESTERN("windows-1252"),
    /// Windows-1256.
    ARABIC("windows-1256");

    private final String charset;

    Letters(String charset) {
      this.charset = charset;
    }

    Charset charset() {
      return Charset.forName(charset);
    }
  }

  /// What the file looks like.
  ///
  /// @throws IOException where it cannot be read, or is no text
  static ImportForm guess(Path file) throws IOException {
    var letters = letters(file);
    char separator = separator(head(file, letters));
    return new ImportForm(letters, separator, decimal(file, letters, separator));
  }

  /// A row that is longer or shorter than the headings is for its reader to refuse: it must not
  /// stop the others.
  CsvReader<NamedCsvRecord> open(Path file) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .detectBomHeader(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .build(
            NamedCsvRecordHandler.of(it -> it.allowDuplicateHeaderFields(true)),
            file,
            letters.charset());
  }

  private static Letters letters(Path file) throws IOException {
    if (hasMark(file)) {
      return Letters.UNICODE;
    }
    var high = new HighBytes();
    boolean unicode = true;
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var letters = CharBuffer.allocate(HEAD);
    try (var channel = FileChannel.open(file)) {
      var bytes = ByteBuffer.allocate(HEAD);
      while (channel.read(bytes) >= 0 || bytes.position() > 0) {
        boolean atEnd = channel.position() == channel.size();
        bytes.flip();
        high.count(bytes.duplicate());
        if (unicode) {
          letters.clear();
          unicode = !decoder.decode(bytes, letters, atEnd).isError();
        }
        if (!unicode) {
          bytes.position(bytes.limit());
        }
        bytes.compact();
        if (atEnd) {
          break;
        }
      }
    }
    return unicode ? Letters.UNICODE : high.look();
  }

  /// In a Western word there is one accent among other letters; an Arabic word has no others. Below
  /// 0xC0 there are signs, which say nothing.
  private static final class HighBytes {
    private long alone;
    private long together;
    private boolean before;

    /// @throws CharacterCodingException for a zero, which no text has
    void count(ByteBuffer bytes) throws CharacterCodingException {
      while (bytes.hasRemaining()) {
        byte next = bytes.get();
        if (next == 0) {
          throw new CharacterCodingException();
        }
        boolean high = (next & 0xff) >= 0xc0;
        if (high && before) {
          together++;
        } else if (high) {
          alone++;
        }
        before = high;
      }
    }

    Letters look() {
      return together > alone ? Letters.ARABIC : Letters.WESTERN;
    }
  }

  private static boolean hasMark(Path file) throws IOException {
    var start = start(file, 3);
    return start.startsWith("\u00ef\u00bb\u00bf") || isUtf16(start);
  }

  private static boolean isUtf16(String start) {
    return start.startsWith("\u00fe\u00ff") || start.startsWith("\u00ff\u00fe");
  }

  /// The first bytes, each as the letter of its number.
  private static String start(Path file, int length) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }
  }

  private static String head(Path file, Letters letters) throws IOException {
    var start = start(file, HEAD);
    var charset = isUtf16(start) ? StandardCharsets.UTF_16 : letters.charset();
    return new String(start.getBytes(StandardCharsets.ISO_8859_1), charset);
  }

  /// The one there is most of among the headings, outside quotes.
  private static char separator(String head) {
    var counts = new int[SEPARATORS.size()];
    boolean quoted = false;
    var headings = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    for (int i = 0; i < headings.length(); i++) {
      char c = headings.charAt(i);
      quoted ^= c == '"';
      int which = SEPARATORS.indexOf(c);
      if (which >= 0 && !quoted) {
        counts[which]++;
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.get(most);
  }

  /// Prices vote that can be read in one way only, which `1.250` cannot. Where none can, the
  /// separator decides: where the comma is in numbers, programs put semicolons between columns.
  private static DecimalMark decimal(Path file, Letters letters, char separator)
      throws IOException {
    var otherwise = separator == ';' ? DecimalMark.COMMA : DecimalMark.POINT;
    try (var rows = new ImportForm(letters, separator, otherwise).open(file)) {
      long votes =
          rows.stream()
              .limit(LOOKED_AT)
              .flatMap(ImportForm::prices)
              .mapToLong(ImportForm::vote)
              .sum();
      if (votes == 0) {
        return otherwise;
      }
      return votes > 0 ? DecimalMark.POINT : DecimalMark.COMMA;
    }
  }

  private static Stream<String> prices(NamedCsvRecord record) {
    var meaning = ProductColumn.suggest(record.getHeader());
    return Stream.of(ProductColumn.PRICE, ProductColumn.COST)
        .map(meaning::get)
        .filter(Objects::nonNull)
        .flatMap(heading -> record.findField(heading).stream());
  }

  private static int vote(String price) {
    int point = DecimalMark.POINT.read(price) == null ? 0 : 1;
    int comma = DecimalMark.COMMA.read(price) == null ? 0 : 1;
    return point - comma;
  }
}
