package org.glyphery.study;

import java.util.List;
import java.util.stream.Stream;

/// What a study has come to, to be read without Glyphery: see [ReportHtml] and [ReportMarkdown].
///
/// @param name of the study
public record Report(String name, String title, String question, List<Section> sections) {

    public Report {
        sections = List.copyOf(sections);
    }

    public record Section(String heading, List<Block> blocks) {

        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /// A piece of a section.
    public sealed interface Block {

        /// A paragraph.
        record Words(String text) implements Block {}

        /// What a person would type into a shell.
        record Command(String text) implements Block {}

        /// A table; the first cell of each row names it.
        record Grid(List<String> headings, List<List<String>> rows) implements Block {}

        /// @param name of its file, without an ending; once in the report
        /// @param svg that stands alone
        record Figure(String name, String caption, String svg) implements Block {}
    }

    /// The file of a figure, which may lie in one folder with those of other studies.
    String file(Block.Figure figure) {
        return "%s-%s.svg".formatted(name, figure.name());
    }

    Stream<Block.Figure> figures() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Figure.class::isInstance)
                .map(Block.Figure.class::cast);
    }
}
