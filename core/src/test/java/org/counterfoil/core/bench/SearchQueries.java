package org.counterfoil.core.bench;

import java.util.Random;
import org.counterfoil.core.sample.Names;
import org.counterfoil.core.search.CustomerCard;

/// What people type, drawn from the customers there are; the same for the same number.
final class SearchQueries {
  private final Names names;
  private final int customers;

  SearchQueries(Names names, int customers) {
    this.names = names;
    this.customers = customers;
  }

  /// The kinds of `measured/h2.md` section 3.
  enum Kind {
    P2,
    P3,
    P5,
    W2,
    PH,
    EM,
    NO,
    TY
  }

  /// One customer's name with and without a slip.
  record Misspelt(String right, String wrong, String number) {}

  String query(Kind kind, int i) {
    var random = new Random(kind.name().hashCode() * 1_000_003L + i);
    return switch (kind) {
      case P2 -> start(word(random, 2), 2);
      case P3 -> start(word(random, 3), 3);
      case P5 -> start(word(random, 5), 5);
      case W2 -> twoWords(random);
      case PH -> {
        var phone = customer(random).phoneE164();
        yield phone.substring(phone.length() - 4 - random.nextInt(4));
      }
      case EM -> start(mail(random), 4 + random.nextInt(5));
      case NO -> customer(random).number();
      case TY -> slip(family(random), random);
    };
  }

  Misspelt misspelt(int i) {
    var random = new Random(0x5EED + i * 31L);
    while (true) {
      var card = customer(random);
      var words = card.name().split(" ", -1);
      int at = random.nextInt(words.length);
      if (words.length >= 2 && letters(words[at]) >= 4) {
        var right = String.join(" ", words);
        words[at] = slip(words[at], random);
        return new Misspelt(right, String.join(" ", words), card.number());
      }
    }
  }

  private CustomerCard customer(Random random) {
    return SearchBench.card(names, random.nextInt(customers), customers);
  }

  private String word(Random random, int shortest) {
    while (true) {
      var words = customer(random).name().split("[ '-]", -1);
      var word = words[random.nextInt(words.length)];
      if (word.length() >= shortest) {
        return word;
      }
    }
  }

  private String twoWords(Random random) {
    while (true) {
      var words = customer(random).name().split("[ '-]", -1);
      if (words.length >= 2 && words[0].length() >= 2 && words[words.length - 1].length() >= 2) {
        return start(words[words.length - 1], 2 + random.nextInt(3))
            + " "
            + start(words[0], 2 + random.nextInt(3));
      }
    }
  }

  private String mail(Random random) {
    while (true) {
      var email = customer(random).email();
      if (!email.isEmpty()) {
        return email.split("[@._]", -1)[0];
      }
    }
  }

  private String family(Random random) {
    while (true) {
      var name = customer(random).name();
      var family = name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
      if (letters(family) >= 4) {
        return family;
      }
    }
  }

  private static int letters(String word) {
    return (int) word.chars().filter(Character::isLetter).count();
  }

  private static String start(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  /// One letter wrong, missing, too many, or two neighbours swapped.
  private static String slip(String word, Random random) {
    while (true) {
      int at = random.nextInt(word.length());
      char other =
          word.charAt(0) > 0x600
              ? (char) (0x628 + random.nextInt(7))
              : (char) ('a' + random.nextInt(26));
      var slipped = new StringBuilder(word);
      switch (random.nextInt(4)) {
        case 0 -> slipped.setCharAt(at, other);
        case 1 -> slipped.deleteCharAt(at);
        case 2 -> slipped.insert(at, other);
        default -> {
          int next = Math.min(at + 1, word.length() - 1);
          slipped.setCharAt(at, word.charAt(next));
          slipped.setCharAt(next, word.charAt(at));
        }
      }
      boolean lettersOnly = Character.isLetter(word.charAt(at));
      if (lettersOnly && !slipped.toString().equalsIgnoreCase(word)) {
        return slipped.toString();
      }
    }
  }
}
