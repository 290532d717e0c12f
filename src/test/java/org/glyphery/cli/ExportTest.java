package org.glyphery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.labelling.LabelDrafts;
import org.glyphery.dataset.labelling.LabelEdit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small dataset of a person's own, and a version of it with another label, written into folders.
class ExportTest {

    private static final String TABLE =
            """
            left,255,0,255,0
            left,200,0,200,0
            right,0,255,0,255
            right,0,200,0,200
            """;

    @TempDir private static Path folder;

    private static String imported;
    private static String relabelled;

    @BeforeAll
    static void label_a_picture_anew() throws IOException {
        Path table = Files.writeString(folder.resolve("sides.csv"), TABLE);
        var added = call("datasets", "add", table.toString(), "--name=sides", "--shape=2x2");
        assertThat(added.status()).as(added.messages()).isZero();
        try (var laboratory = Laboratory.forLooking(List.of(home()))) {
            DatasetFacts facts = laboratory.room(Datasets.class).current("sides").orElseThrow();
            var drafts = laboratory.room(LabelDrafts.class);
            String draft = drafts.begin(facts, "Sides anew", "Anna").id();
            int right = facts.classes().indexOf("right");
            drafts.change(draft, "Anna", new LabelEdit.Relabel(Split.TRAINING, List.of(0), right));
            imported = facts.version();
            relabelled = drafts.makeVersion(draft, "Anna").version();
        }
    }

    @Test
    void the_version_that_is_asked_for_is_written() throws IOException {
        Path into = folder.resolve("relabelled");
        var export = export(into, "--dataset-version=" + relabelled);
        assertThat(export.status()).isZero();
        assertThat(export.lines()).containsExactly("sides %s: %s".formatted(relabelled, into));
        assertThat(labels(into)).containsExactly("right", "left", "right", "right");
    }

    @Test
    void the_version_that_brought_the_pictures_is_written_where_none_is_named() throws IOException {
        Path into = folder.resolve("imported");
        var export = export(into);
        assertThat(export.lines()).containsExactly("sides %s: %s".formatted(imported, into));
        assertThat(labels(into)).containsExactly("left", "left", "right", "right");
    }

    @Test
    void an_unknown_version_is_told_which_there_are() {
        Path into = folder.resolve("unknown");
        var unknown = export(into, "--dataset-version=1c0ffee1");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.messages().strip())
                .isEqualTo(
                        "There is no dataset named \"sides\" in the version \"1c0ffee1\". Known"
                                + " datasets: sides %s, sides %s.",
                        imported, relabelled);
        assertThat(into).doesNotExist();
    }

    @Test
    void an_unknown_dataset_is_told_which_there_are() {
        var unknown = call("datasets", "export", "side", folder.toString());
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.messages())
                .startsWith("There is no dataset named \"side\". Known datasets: mnist, ")
                .endsWith("sides." + System.lineSeparator());
    }

    private static Called export(Path into, String... options) {
        var words = new ArrayList<>(List.of("datasets", "export", "sides", into.toString()));
        words.add("--as=csv");
        words.addAll(List.of(options));
        return call(words.toArray(String[]::new));
    }

    private static List<String> labels(Path into) throws IOException {
        return Files.readAllLines(into.resolve("train.csv")).stream()
                .map(line -> line.replaceFirst(",.*", ""))
                .toList();
    }

    private static Called call(String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.add(home());
        return Called.with(arguments.toArray(String[]::new));
    }

    private static String home() {
        return "--glyphery.home=" + folder.resolve("home");
    }
}
