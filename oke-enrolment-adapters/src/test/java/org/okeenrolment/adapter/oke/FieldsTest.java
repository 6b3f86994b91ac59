package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.oke.wire.Association;

class FieldsTest {
  @Property
  void isTheMapOfItsFieldsInTheirOrder(
      @ForAll @Size(max = 60) List<@IntRange(max = 50) Integer> names) {
    Fields fields = new Fields();
    Map<String, Object> map = new LinkedHashMap<>();
    for (int name : names) {
      Object value = name % 5 == 0 ? null : name;
      boolean isNew = !map.containsKey("" + name);
      assertThat(fields.add("" + name, value)).isEqualTo(isNew);
      if (isNew) {
        map.put("" + name, value);
      }
    }
    assertThat(new ArrayList<>(fields.entrySet())).isEqualTo(new ArrayList<>(map.entrySet()));
    assertThat(fields).isEqualTo(map);
    for (int name = 0; name <= 50; name++) {
      assertThat(fields.get("" + name)).isEqualTo(map.get("" + name));
      assertThat(fields.containsKey("" + name)).isEqualTo(map.containsKey("" + name));
    }
  }

  @Test
  void aFieldTwiceIsFoundAmongManyAndAmongFew() {
    for (int count : List.of(2, 16, 17, 18, 1000)) {
      StringBuilder message = new StringBuilder("{");
      for (int number = 0; number < count; number++) {
        message.append("\"f%d\":null,".formatted(number));
      }
      String twice = message + "\"f%d\":1}".formatted(count / 2);
      assertThatThrownBy(() -> new OkeCodec().read(twice, Association.class))
          .isInstanceOf(UnreadableMessageException.class);
    }
  }

  @Test
  void whatTheAdditionsMeanIsTheSameInAMessageAndInAnyOtherMap() {
    String message =
        """
        {"consumers":[{"extraTime":30,"consumerKey":"nl-test-admin","ADDITIONALTESTINGTIME":"PT40M",
        "attentdance":"Present","attendance":null,"attempt":"2","final":"x"}]}
        """;
    Association read = new OkeCodec().read(message, Association.class).value();
    ConsumerBlock ofMessage = ConsumerBlock.in(read.consumers());
    ConsumerBlock ofMap = new ConsumerBlock(new LinkedHashMap<>(ofMessage.fields()));
    for (Extra extra : Extra.values()) {
      assertThat(ofMessage.standard(extra)).as(extra.field()).isEqualTo(ofMap.standard(extra));
    }
    assertThat(ofMessage.number("additionalTestingTime")).contains(30);
  }
}
