package org.glyphery.study;

import java.util.List;
import java.util.stream.Stream;
import org.glyphery.plot.Plot;
import org.glyphery.plot.PlotFormat;
import org.glyphery.plot.Svg;
import org.glyphery.study.StudyAnswer.Phrase;

/// What a study has come to, to be read without Glyphery: see [ReportHtml] and [ReportMarkdown].
///
/// @param name of the study
public record Report(String name, String title, String question, List<Section> sections) {

    public Report {
        sections = List.copyOf(sections);
    }

    /// @param narrow whether its blocks are so narrow that they can stand in two columns
    public record Section(String heading, List<Block> blocks, boolean narrow) {

        public Section {
            blocks = List.copyOf(blocks);
        }

        Section(String heading, List<Block> blocks) {
            this(heading, blocks, false);
        }
    }

    /// A piece of a section.
    public sealed interface Block {

        /// The answer to the question, as large as it is short.
        record Claim(List<Phrase> claim, String evidence) implements Block {}

        /// A paragraph.
        record Words(String text) implements Block {}

        /// What a person would type into a shell.
        record Command(String text) implements Block {}

        /// A table; the first cell of each row names it.
        record Grid(List<String> headings, List<List<String>> rows) implements Block {}

        /// A plot above its caption.
        ///
        /// @param name of its file, without an ending; once in the report
        /// @param format with which others stand beside it
        /// @param svg that stands alone
        record Figure(String name, String caption, PlotFormat format, String svg) implements Block {

            Figure(String name, Plot plot, PlotFormat format) {
                this(name, plot.label(), format, Svg.of(plot, format));
            }
        }
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
