package org.counterfoil.core.insight.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The groups a shop talks about, by their codes of recency, frequency and spend: Squeezely's
/// published list, which holds each of the 125 codes once.
public enum RfmSegment {
  CHAMPIONS("555 554 545 544 455 454 445"),
  LOYAL("543 444 435 355 354 345 344 335"),
  NEW("512 511 422 421 412 411 311"),
  POTENTIAL_LOYALIST(
      "553 552 551 542 541 533 532 531 453 452 451 442 441 433 432 431 423 353 352 351 342 341 333"
          + " 323"),
  PROMISING("525 524 523 522 521 515 514 513 425 424 415 414 413 315 314 313"),
  NEED_ATTENTION("535 534 443 434 343 334 325 324"),
  ABOUT_TO_SLEEP("331 321 312 251 241 231 221 213"),
  CANNOT_LOSE("215 214 155 154 144 115 114 113"),
  AT_RISK(
      "255 254 253 252 245 244 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124"),
  HIBERNATING("332 322 233 232 223 222 212 211 132 123 122"),
  LOST("151 141 131 121 112 111");

  private static final RfmSegment[] BY_CODE = new RfmSegment[556];

  static {
    for (var segment : values()) {
      segment.codes().forEach(code -> BY_CODE[Integer.parseInt(code)] = segment);
    }
  }

  private final String codes;

  RfmSegment(String codes) {
    this.codes = codes;
  }

  /// The codes of the segment.
  public List<String> codes() {
    return Arrays.asList(codes.split(" "));
  }

  static RfmSegment of(int recency, int frequency, int spend) {
    return BY_CODE[100 * recency + 10 * frequency + spend];
  }

  String key() {
    return "rfm.segment." + name().toLowerCase(Locale.ROOT);
  }
}
