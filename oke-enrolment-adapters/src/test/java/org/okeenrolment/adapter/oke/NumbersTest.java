package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.okeenrolment.adapter.oke.wire.Association;

/** A number that is short in the message and very long when it is written out. */
class NumbersTest {
  private static final List<String> PLACES =
      List.of(
          "{'role':%s}",
          "{'new':%s}",
          "{'new':[{'a':%s}]}",
          "{'result':{'weight':%s,'score':%s,'resultDate':%s}}",
          "{'consumers':[{'consumerKey':'nl-test-admin','attempt':%s,'attemptLeft':%s}]}",
          "{'consumers':[{'consumerKey':'nl-test-admin','additionalTimeInMin':%s,'personalNeeds':%s}]}",
          "{'result':{'consumers':[{'consumerKey':'nl-test-admin','rawScore':%s,'maxRawScore':%s,'final':%s,'testDate':%s,'attendance':%s,'documents':[{'documentId':%s}]}]}}",
          "{'offering':{'offeringType':%s,'startDateTime':%s,'consumers':[{'consumerKey':'nl-test-admin','duration':%s}]}}",
          "{'pageSize':%s,'totalPages':%s,'items':[%s]}",
          "%s");

  private final OkeCodec codec = new OkeCodec();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "-1e999999999",
        "1e-999999999",
        "0e999999999",
        "1.5e2147483647",
        "1e2147483648",
        "9e99999999999999999999",
        "123456789e2147483640",
        "1e101"
      })
  void isRefusedWhereverItStands(String number) {
    for (String place : PLACES) {
      String message = place.replace('\'', '"').replace("%s", number);
      assertThatThrownBy(() -> codec.read(message, Association.class))
          .as(message)
          .isInstanceOf(UnreadableMessageException.class)
          .hasMessageNotContaining(number);
      assertThatThrownBy(() -> codec.readPage(message, Association.class))
          .isInstanceOf(UnreadableMessageException.class);
    }
  }

  @Test
  void isReadWhereItStaysWithinTheLimit() {
    for (String number : List.of("1.50", "1e2", "-3E+1", "1e-100", "0.000")) {
      Association read = codec.read("{\"new\":%s}".formatted(number), Association.class).value();
      assertThat(read.unknown()).containsEntry("new", new BigDecimal(number));
    }
  }
}
