package org.accordwatch.alerting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "Geneva, 6",
        "Genève, 6",
        "Gene\u0300ve, 6",
        "日内瓦, 6",
        "ジュネーブ, 10",
        "제네바, 6",
        "（）：。, 8",
        "ｶﾅ, 2",
        "😀, 2",
        "Женева, 6",
        "جنيف, 4",
        "soft\u00ADhyphen, 10"
    })
    void wideLettersTakeTwoColumns_marksNone(String text, int columns) {
        assertThat(Columns.of(text)).isEqualTo(columns);
    }
}
