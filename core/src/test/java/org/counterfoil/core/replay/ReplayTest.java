package org.counterfoil.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files as the public data set has them in its other months, and files that break the form.
final class ReplayTest {
  private static final String HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\r\n";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream notes = new ByteArrayOutputStream();

  @Test
  void a_day_of_oddities_in_any_order_adds_up() throws Exception {
    int code =
        replay(
            HEADER
                + """
                A563185,B,Adjust bad debt,1,12/08/2011 14:50,11062.06,,United Kingdom
                A563186,B,Adjust bad debt,1,12/08/2011 14:51,-11062.06,,United Kingdom
                C541433,23166,"JAR, LARGE",-74215,18/01/2011 10:17,1.04,12346,United Kingdom
                C541432,M,Manual,-1,18/01/2011 7:00,38970,12346,United Kingdom
                541431,23166,"JAR, LARGE",74215,18/01/2011 10:01,1.04,12346,United Kingdom
                550193,PADS,PADS TO MATCH,1,18/01/2011 11:00,0.001,,United Kingdom
                550194,85123a,"HEART 5"" café £",2,18/01/2011 11:01,2.5,,United Kingdom
                550194,85123A,,-3,18/01/2011 11:02,0,13952.0,United Kingdom
                550194,85123A,no charge,0,18/01/2011 11:02,0,13952,United Kingdom
                C496350,M,Manual,1,18/01/2011 11:03,373.57,,United Kingdom
                """,
            StandardCharsets.ISO_8859_1);

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "replay: sales=4 lines=4 total=88250.66 returns=2 return_lines=2"
                + " returns_total=-116153.60 adjustments=3 customers=2 products=6",
            "replay: 2011-01-18 sales_total=77188.60 returns_total=-116153.60 z_difference=0.00",
            "replay: 2011-08-12 sales_total=11062.06 returns_total=0.00 z_difference=0.00",
            "replay: ledger balanced, stock agrees, journal verified");
    assertThat(notes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "replay: line 10 moves nothing: left out",
            "replay: line 11 is no return: taken as an adjustment");
    assertThat(code).isZero();
  }

  @Test
  void the_other_edition_is_read_as_well() throws Exception {
    replay(
        """
        \uFEFFInvoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country
        489434,85048,LIGHTS,12,2009-12-01 07:45:00,6.95,13085.0,United Kingdom

        ,,,,,,,
        """,
        StandardCharsets.UTF_8);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("sales=1 lines=1 total=83.40", "replay: 2009-12-01 sales_total=83.40");
  }

  @Test
  void a_file_that_breaks_the_form_is_refused_with_the_line() throws Exception {
    assertRefused(
        "536365,22423,X,1,31/02/2011 8:26,1,,UK", "line 2: InvoiceDate \"31/02/2011 8:26\"");
    assertRefused(
        "536365,22423,X,six,1/2/2011 8:26,1,,UK", "line 2: Quantity \"six\" is not a number");
    assertRefused("536365,22423,X,1,1/2/2011 8:26,1E999999,,UK", "line 2: UnitPrice \"1E999999\"");
    assertRefused("536365,,X,1,1/2/2011 8:26,1,,UK", "line 2: StockCode is empty");
    assertRefused("536365,22423", "line 2: has no Description");
    assertRefused("", "the file has no line below its header");
    assertRefused(
        "536365," + "9".repeat(41) + ",X,1,1/2/2011 8:26,1,,UK",
        "line 2: the till refuses this of invoice 536365");
  }

  @Test
  void a_column_that_is_missing_is_named() throws Exception {
    assertThat(replay("Invoice,StockCode\n1,2\n", StandardCharsets.UTF_8)).isEqualTo(2);
    assertThat(notes.toString(StandardCharsets.UTF_8)).contains("line 1: no column is called Desc");
  }

  @Test
  void a_file_that_is_not_there_is_said() throws Exception {
    assertThat(run(folder.resolve("none.csv"))).isEqualTo(2);
    assertThat(notes.toString(StandardCharsets.UTF_8)).contains("there is no file");
  }

  private void assertRefused(String line, String sentence) throws Exception {
    notes.reset();
    assertThat(replay(HEADER + line, StandardCharsets.UTF_8)).isEqualTo(2);
    assertThat(notes.toString(StandardCharsets.UTF_8)).contains(sentence);
    assertThat(out.size()).isZero();
  }

  private int replay(String text, Charset charset) throws Exception {
    return run(Files.writeString(folder.resolve("sales.csv"), text, charset));
  }

  private int run(Path file) throws Exception {
    return Replay.replay(
        file,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(notes, true, StandardCharsets.UTF_8));
  }
}
