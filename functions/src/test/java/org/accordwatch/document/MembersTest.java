package org.accordwatch.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest {
    private static final Json ONE = Json.number(1);
    private static final Json TWO = Json.number(2);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 16, 17, 100})
    void theyAreWhatAnOrderedMapWouldBe(int count) {
        var map = new LinkedHashMap<String, Json>();
        var growing = new Members.Growing();
        for (int i = 0; i < count; i++) {
            map.put("m" + i, Json.number(i));
            growing.put("m" + i, Json.number(i));
        }

        var members = growing.grown();

        assertThat(members).isEqualTo(map).hasSize(count);
        assertThat(members.keySet()).containsExactlyElementsOf(map.keySet());
        assertThat(members.get("m" + count)).isNull();
        assertThat(members.containsKey("m" + count)).isFalse();
        assertThat(Members.copyOf(map)).isEqualTo(map);
    }

    @Test
    void oneOfTheSameNameTakesItsPlace() {
        var growing = new Members.Growing();
        growing.put("a", ONE);
        growing.put("b", ONE);
        growing.put("a", TWO);

        assertThat(growing.grown()).containsExactly(Map.entry("a", TWO), Map.entry("b", ONE));
    }

    @Test
    void whatComesLaterDoesNotChangeThem() {
        var growing = new Members.Growing();
        growing.put("a", ONE);
        var before = growing.grown();

        growing.put("a", TWO);
        growing.put("b", TWO);

        assertThat(before).containsExactly(Map.entry("a", ONE));
        assertThat(growing.grown()).containsExactly(Map.entry("a", TWO), Map.entry("b", TWO));
    }

    @Test
    void behindTheLastThereIsNone() {
        var members = new Members.Growing().grown().entrySet().iterator();

        assertThat(members.hasNext()).isFalse();
        assertThatThrownBy(members::next).isInstanceOf(NoSuchElementException.class);
    }
}
