package org.accordwatch.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {
    @ParameterizedTest
    @CsvSource({"PARTIES, 2, 30", "AFFECTED, 0, 29", "PRODUCTS, 0, 20", "SOURCES, 1, 20"})
    void listsAreBounded(Listing listing, int least, int most) {
        assertThat(listing.of(numbers(least))).hasSize(least);
        assertThat(listing.of(numbers(most))).hasSize(most);
        assertThatThrownBy(() -> listing.of(numbers(most + 1)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must have " + least + " to " + most + " entries");
        if (least > 0) {
            assertThatThrownBy(() -> listing.of(numbers(least - 1))).isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void nothingStandsTwice() {
        assertThatThrownBy(() -> Listing.SOURCES.of(List.of("a", "b", "a")))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must not name the same entry twice");
    }

    @Test
    void theListIsACopy() {
        var items = new ArrayList<>(List.of("a"));
        var kept = Listing.SOURCES.of(items);
        items.add("b");

        assertThat(kept).containsExactly("a");
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
