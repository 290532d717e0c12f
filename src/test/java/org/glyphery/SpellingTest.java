package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final List<String> KNOWN =
            List.of("page", "size", "q", "where", "sort", "learningRate", "hiddenUnits");

    @Test
    void a_slip_is_told_from_another_word() {
        assertThat(Spelling.nearest("sise", KNOWN)).contains("size");
        assertThat(Spelling.nearest("pgae", KNOWN)).contains("page");
        assertThat(Spelling.nearest("learning_rate", KNOWN)).contains("learningRate");
        assertThat(Spelling.nearest("HIDDENUNITS", KNOWN)).contains("hiddenUnits");
        assertThat(Spelling.nearest("colour", KNOWN)).isEmpty();
        assertThat(Spelling.nearest("x", KNOWN)).isEmpty();
        assertThat(Spelling.nearest("size".repeat(100_000), KNOWN)).isEmpty();
    }
}
