package org.glyphery.study;

import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.study.Report.Block;

/// A report as Markdown with tables (GitHub Flavored Markdown); its figures are files beside it.
final class ReportMarkdown {

    private ReportMarkdown() {}

    static String of(Report report) {
        var text = new StringBuilder();
        text.append("# ").append(escaped(report.title())).append("\n\n");
        text.append(escaped(report.question())).append('\n');
        for (var section : report.sections()) {
            text.append("\n## ").append(escaped(section.heading())).append('\n');
            section.blocks()
                    .forEach(
                            block -> text.append('\n').append(written(report, block)).append('\n'));
        }
        return text.toString();
    }

    private static String written(Report report, Block block) {
        return switch (block) {
            case Block.Claim(var claim, String evidence) ->
                    "**%s**%s"
                            .formatted(
                                    escaped(StudyAnswer.words(claim)),
                                    evidence.isEmpty() ? "" : " (" + escaped(evidence) + ")");
            case Block.Words(String words) -> escaped(words);
            case Block.Command(String command) -> "```sh\n" + command + "\n```";
            case Block.Grid(var headings, var rows) -> table(headings, rows);
            case Block.Figure figure ->
                    "![%1$s](%2$s)\n\n*%1$s.*"
                            .formatted(escaped(figure.caption()), report.file(figure));
        };
    }

    private static String table(List<String> headings, List<List<String>> rows) {
        String rule = "---" + " | ---:".repeat(headings.size() - 1);
        String head = line(headings) + "| " + rule + " |";
        return rows.stream()
                .map(ReportMarkdown::line)
                .collect(Collectors.joining("", head + "\n", ""))
                .stripTrailing();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(ReportMarkdown::escaped)
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /// What people have named may hold signs that mean something here.
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
