package org.counterfoil.core.document;

import java.util.ArrayList;
import java.util.List;
import org.counterfoil.core.document.Block.Align;
import org.counterfoil.core.document.Block.Look;
import org.joda.money.Money;

/// A slip being written: the turns of phrase that all papers of a till share.
final class Sheet {
  private final PaperWords words;
  private final List<Block> blocks = new ArrayList<>();

  Sheet(PaperWords words) {
    this.words = words;
  }

  Slip slip() {
    return new Slip(words.locale(), blocks);
  }

  void add(Block block) {
    blocks.add(block);
  }

  /// Business, address, tax number and store, then the document's title.
  void head(Letterhead letterhead, String title) {
    add(new Block.Heading(letterhead.business()));
    letterhead.address().forEach(line -> centred(line, Look.SMALL));
    if (!letterhead.taxNumber().isBlank()) {
      centred(words.phrase("tax.number", letterhead.taxNumber()), Look.SMALL);
    }
    gap();
    centred(title, Look.LARGE);
    gap();
  }

  /// Where the paper was made.
  void till(Letterhead letterhead) {
    fact("store", letterhead.store());
    fact("register", letterhead.register());
  }

  /// A label from the bundle and its value; nothing when there is no value.
  void fact(String key, String value) {
    if (!value.isBlank()) {
      add(new Block.Fact(words.word(key), value));
    }
  }

  void deed(String byKey, String atKey, Deed deed) {
    fact(atKey, words.moment(deed.at()));
    fact(byKey, deed.by());
  }

  void amount(String label, Money money, Look look) {
    add(new Block.Columns(label, "", words.amount(money), look));
  }

  /// An amount that is only worth a line when it is not zero.
  void amountUnlessZero(String label, Money money) {
    if (!money.isZero()) {
      amount(label, money, Look.NORMAL);
    }
  }

  void section(String title) {
    start(title, Look.STRONG);
  }

  void taxes(List<TaxLine> taxes) {
    if (taxes.isEmpty()) {
      return;
    }
    rule();
    add(
        new Block.Columns(
            words.word("tax.class"), words.word("tax.net"), words.word("tax.amount"), Look.STRONG));
    for (TaxLine tax : taxes) {
      String label = words.phrase("tax.rate", tax.name(), words.percent(tax.percent()));
      add(new Block.Columns(label, words.amount(tax.net()), words.amount(tax.tax()), Look.NORMAL));
    }
  }

  /// Room and a line to sign on.
  void signature() {
    gap();
    gap();
    gap();
    rule();
    centred(words.word("signature"), Look.SMALL);
  }

  void start(String text, Look look) {
    add(new Block.Text(text, Align.START, look));
  }

  void centred(String text, Look look) {
    if (!text.isBlank()) {
      add(new Block.Text(text, Align.CENTER, look));
    }
  }

  void rule() {
    add(new Block.Rule());
  }

  void gap() {
    add(new Block.Gap());
  }
}
