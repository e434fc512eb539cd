package org.accordwatch.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.accordwatch.document.FieldProblem;
import org.accordwatch.document.InvalidDocument;
import org.accordwatch.document.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, One field is wrong.",
        "2, 2, 2 fields are wrong.",
        "100, 100, 100 fields are wrong.",
        "20001, 100, 20001 fields are wrong; here are the first 100."
    })
    void answer_shouldNameNoMoreThanAHundredFields(int wrong, int named, String detail) {
        var problem = new FieldProblem("/sources/0", "must be an object");
        var body = (Json.Fields) Problems.answer(new InvalidDocument(Collections.nCopies(wrong, problem)))
                .flatMap(ApiResponse::body)
                .orElseThrow();
        assertThat(body.items("errors")).hasSize(named);
        assertThat(body.text("detail")).contains(detail);
    }

    @Test
    void answer_shouldBeNobodysBusiness_whenTheFailureIsOurs() {
        assertThat(Problems.answer(new IllegalStateException("inner"))).isEmpty();
    }
}
