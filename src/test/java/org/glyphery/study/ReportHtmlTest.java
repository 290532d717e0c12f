package org.glyphery.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportHtmlTest {

    private static final Pattern COLOUR = Pattern.compile("--\\w+: light-dark\\([^)]*\\);");

    private static final String HTML = ReportHtml.of(new Report("s", "S", "Why?", List.of()));

    @Test
    void its_colours_are_those_of_the_page() throws IOException {
        List<String> colours = COLOUR.matcher(HTML).results().map(MatchResult::group).toList();

        assertThat(colours).hasSize(6);
        assertThat(Files.readString(Path.of("frontend/theme/paper.css"))).contains(colours);
    }

    @Test
    void it_is_printed_upright_in_daylight_and_headings_stay_with_what_they_head() {
        assertThat(HTML)
                .contains("@page { size: A4 portrait;", "color-scheme: light;")
                .containsPattern("h2 \\{[^}]*break-after: avoid;");
    }
}
