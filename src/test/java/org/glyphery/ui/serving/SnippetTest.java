package org.glyphery.ui.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SnippetTest {

    private static final Datasets DATASETS = new Datasets(Path.of("target"));
    private static final DatasetFacts MNIST = facts("mnist");

    @ParameterizedTest
    @EnumSource
    void the_document_on_http_shows_the_programs_that_are_tested(Snippet snippet)
            throws IOException {
        assertThat(Files.readString(Path.of("src/docs/http.md")))
                .contains(snippet.text("http://localhost:8080", "mlp-256", "best", MNIST, false));
    }

    @ParameterizedTest
    @EnumSource
    void the_key_is_sent_where_it_is_needed(Snippet snippet) {
        for (DatasetFacts data : List.of(MNIST, facts("cifar-10"))) {
            String program = snippet.text("http://here", "cnn", "best", data, true);
            assertThat(program.split("Authorization\\W+Bearer KEY", -1))
                    .hasSameSizeAs(program.split("http://here", -1));
            assertThat(snippet.text("http://here", "cnn", "best", data, false))
                    .doesNotContain("Authorization", "KEY");
        }
    }

    @Test
    void a_label_is_asked_by_its_address() {
        assertThat(Snippet.PYTHON.text("http://here", "cnn", "last", MNIST, false))
                .contains("\"http://here/v1/models/cnn/labels/last:predict\"")
                .doesNotContain("ADDRESS", "MODEL");
    }

    @ParameterizedTest
    @EnumSource
    void pictures_are_sent_in_their_own_shape_and_range_and_answered_by_name(Snippet snippet) {
        String colour = snippet.text("http://here", "cifar", "best", facts("cifar-10"), false);
        assertThat(colour).contains("32", "red, green and blue", "airplane", "truck");
        assertThat(colour)
                .doesNotContain("ADDRESS", "MODEL", "HEIGHT", "WIDTH", "CHANNELS", "DEPTH")
                .doesNotContain("RANGE", "PIXEL", "COUNT", "NAMES", "CLASSES");
        String letters =
                snippet.text("http://here", "l", "best", facts("ocr-letters-course"), false);
        assertThat(letters).contains("16", "0 is paper and 1 is ink");
        assertThat(snippet.text("http://here", "f", "best", facts("fashion-mnist"), false))
                .contains("28 rows of 28 pixels", "0 is dark and 1 is bright", "Ankle boot");
    }

    private static DatasetFacts facts(String name) {
        return DATASETS.current(name).orElseThrow();
    }
}
