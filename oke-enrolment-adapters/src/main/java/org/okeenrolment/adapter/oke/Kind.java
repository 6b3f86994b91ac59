package org.okeenrolment.adapter.oke;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a field of the standard holds, and how it is read where it is written otherwise. */
abstract class Kind {
  private static final String UUID = "ffffffff-ffff-ffff-ffff-ffffffffffff";
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final int MOST_DIGITS = 12;

  /** A text. */
  static final Kind TEXT =
      new Kind() {
        @Override
        @Nullable Object read(Object value, Place at) {
          return value instanceof String ? value : scalar(value, at);
        }
      };

  /** An id: a UUID, and taken as it is where it is none. */
  static final Kind ID =
      new Kind() {
        @Override
        @Nullable Object read(Object value, Place at) {
          return TEXT.read(value, at);
        }

        @Override
        void check(Object value, Place at) {
          if (!isUuid(value.toString())) {
            at.differs("is no UUID", "It is taken as it is.");
          }
        }
      };

  /** A whole number. */
  static final Kind NUMBER =
      new Kind() {
        @Override
        @Nullable Object read(Object value, Place at) {
          if (value instanceof Integer) {
            return value;
          }
          Integer number = number(value);
          return number == null ? leaveOut(value, at) : told(value, number, at);
        }
      };

  /** A truth value. */
  static final Kind FLAG =
      new Kind() {
        @Override
        @Nullable Object read(Object value, Place at) {
          if (value instanceof Boolean) {
            return value;
          }
          String text = value.toString().toLowerCase(Locale.ROOT);
          return value instanceof String && (text.equals("true") || text.equals("false"))
              ? told(value, Boolean.valueOf(text), at)
              : leaveOut(value, at);
        }
      };

  /** An object of which the standard says no more. */
  static final Kind ANY_OBJECT =
      new Kind() {
        @Override
        @Nullable Object read(Object value, Place at) {
          return value instanceof Map ? value : leaveOut(value, at);
        }
      };

  /** The language of every exam and programme. */
  static final Kind TEACHING_LANGUAGE = always(TEXT, "nld");

  /**
   * Answers the value as the standard writes it and its wire record holds it, and tells what was
   * different; null where it cannot be read.
   *
   * @param value the value in the message
   */
  abstract @Nullable Object read(Object value, Place at);

  /** Tells what is wrong with a value that could be read. */
  void check(Object value, Place at) {}

  /** One of the values of an enumeration; others are taken as they are. */
  static Kind of(Vocabulary vocabulary) {
    return new Kind() {
      @Override
      @Nullable Object read(Object value, Place at) {
        Object text = TEXT.read(value, at);
        String standard = text instanceof String given ? vocabulary.standard(given) : null;
        if (standard == null || standard.equals(text)) {
          return text;
        }
        at.differs("(%s) is another spelling".formatted(text), "It is read as " + standard + ".");
        return standard;
      }

      @Override
      void check(Object value, Place at) {
        if (!vocabulary.contains(value.toString())) {
          at.differs(
              "(%s) is none of the values".formatted(Place.quote(value)),
              "Maybe one of " + String.join(", ", vocabulary.values()) + ".");
        }
      }
    };
  }

  /** Always the same value. */
  static Kind always(Kind kind, Object constant) {
    return new Kind() {
      @Override
      @Nullable Object read(Object value, Place at) {
        return kind.read(value, at);
      }

      @Override
      void check(Object value, Place at) {
        if (!constant.equals(value)) {
          at.differs(
              "(%s) is not (%s)".formatted(Place.quote(value), constant),
              "The standard has always " + constant + ".");
        }
      }
    };
  }

  /** What cannot be read is left out; the rest of the message is read. */
  static @Nullable Object leaveOut(Object value, Place at) {
    at.differs("is %s, which it cannot be".formatted(named(value)), "It is left out.");
    return null;
  }

  private static @Nullable Object scalar(Object value, Place at) {
    return value instanceof Number || value instanceof Boolean
        ? told(value, value.toString(), at)
        : leaveOut(value, at);
  }

  static Object told(Object value, Object as, Place at) {
    at.differs("is %s".formatted(named(value)), "It is read as %s.".formatted(named(as)));
    return as;
  }

  private static @Nullable Integer number(Object value) {
    String text = value instanceof BigDecimal decimal ? whole(decimal) : value.toString();
    boolean scalar = value instanceof Number || value instanceof String;
    return scalar && WHOLE_NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null;
  }

  private static boolean isUuid(String text) {
    boolean like = text.length() == UUID.length();
    for (int i = 0; like && i < UUID.length(); i++) {
      int sign = text.charAt(i);
      like = UUID.charAt(i) == '-' ? sign == '-' : HexFormat.isHexDigit(sign);
    }
    return like;
  }

  /** A number with an exponent is not written out before it is known to be small. */
  private static String whole(BigDecimal decimal) {
    boolean small = decimal.precision() <= MOST_DIGITS && Math.abs(decimal.scale()) <= MOST_DIGITS;
    return small && decimal.stripTrailingZeros().scale() <= 0
        ? decimal.setScale(0).toPlainString()
        : "";
  }

  private static String named(Object value) {
    if (value instanceof String) {
      return "a text";
    }
    if (value instanceof BigInteger || value instanceof BigDecimal || value instanceof Number) {
      return "a number";
    }
    if (value instanceof Boolean) {
      return "a truth value";
    }
    return value instanceof List ? "a list" : "an object";
  }
}
