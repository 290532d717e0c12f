package org.glyphery.ui.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SnippetTest {

    @ParameterizedTest
    @EnumSource
    void the_document_on_http_shows_the_programs_that_are_tested(Snippet snippet)
            throws IOException {
        assertThat(Files.readString(Path.of("src/docs/http.md")))
                .contains(snippet.text("http://localhost:8080", "mlp-256", "best"));
    }

    @Test
    void a_label_is_asked_by_its_address() {
        assertThat(Snippet.PYTHON.text("http://here", "cnn", "last"))
                .contains("\"http://here/v1/models/cnn/labels/last:predict\"")
                .doesNotContain("ADDRESS", "MODEL");
    }
}
