package org.glyphery.study;

import java.util.List;
import org.glyphery.plot.PlotFormat;
import org.glyphery.study.Report.Block;
import org.glyphery.study.StudyAnswer.Phrase;
import org.springframework.web.util.HtmlUtils;

/// A report as one page of HTML that needs nothing else: figures are in it, and so is its style.
final class ReportHtml {

    /// A cell so long, without a space, is a hash.
    private static final int HASH = 64;

    private ReportHtml() {}

    static String of(Report report) {
        return of(report, "report of a study");
    }

    /// @param kind what it is, above its title
    static String of(Report report, String kind) {
        var body = new StringBuilder();
        body.append("<p class=\"question\">%s</p>\n".formatted(escaped(report.question())));
        for (var section : report.sections()) {
            String columns = section.narrow() ? " class=\"columns\"" : "";
            body.append(
                    "<section%s>\n<h2>%s</h2>\n".formatted(columns, escaped(section.heading())));
            body.append(written(section.blocks()));
            body.append("</section>\n");
        }
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s · Glyphery</title>
        <style>
        %2$s</style>
        </head>
        <body>
        <main>
        <p class="kind">Glyphery · %4$s</p>
        <h1>%1$s</h1>
        %3$s</main>
        </body>
        </html>
        """
                .formatted(escaped(report.title()), ReportStyle.CSS, body, escaped(kind));
    }

    /// Figures that follow each other stand beside each other where their format lets them.
    private static String written(List<Block> blocks) {
        var text = new StringBuilder();
        boolean among = false;
        for (Block block : blocks) {
            boolean figure = block instanceof Block.Figure;
            if (figure && !among) text.append("<div class=\"figures\">\n");
            if (!figure && among) text.append("</div>\n");
            among = figure;
            text.append(written(block)).append('\n');
        }
        return text.append(among ? "</div>\n" : "").toString();
    }

    private static String written(Block block) {
        return switch (block) {
            case Block.Claim(var claim, String evidence) -> claim(claim, evidence);
            case Block.Words(String words) -> "<p>%s</p>".formatted(escaped(words));
            case Block.Command(String command) ->
                    "<pre tabindex=\"0\">%s</pre>".formatted(escaped(command));
            case Block.Grid(var headings, var rows) -> table(headings, rows);
            case Block.Figure(_, String caption, PlotFormat format, String svg) ->
                    "<figure class=\"%s\">%s<figcaption>%s.</figcaption></figure>"
                            .formatted(width(format), svg, escaped(caption));
        };
    }

    private static String width(PlotFormat format) {
        return switch (format) {
            case ALONE, WIDE -> "wide";
            case HALF -> "half";
            case QUARTER -> "quarter";
        };
    }

    private static String claim(List<Phrase> claim, String evidence) {
        var text = new StringBuilder("<p class=\"claim\">");
        for (Phrase phrase : claim) {
            text.append((phrase.strong() ? "<b>%s</b>" : "%s").formatted(escaped(phrase.text())));
        }
        text.append("</p>");
        if (!evidence.isEmpty()) {
            text.append("\n<p class=\"evidence\">(%s)</p>".formatted(escaped(evidence)));
        }
        return text.toString();
    }

    private static String table(List<String> headings, List<List<String>> rows) {
        String narrow = headings.size() == 2 ? " pairs" : "";
        var text =
                new StringBuilder(
                        "<div class=\"scroll%s\" tabindex=\"0\"><table>\n<thead><tr>"
                                .formatted(narrow));
        headings.forEach(each -> text.append("<th scope=\"col\">%s</th>".formatted(escaped(each))));
        text.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            text.append("<tr><th scope=\"row\">%s</th>".formatted(escaped(row.getFirst())));
            row.stream().skip(1).forEach(cell -> text.append(cell(cell)));
            text.append("</tr>\n");
        }
        return text.append("</tbody></table></div>").toString();
    }

    private static String cell(String text) {
        boolean hash = text.length() >= HASH && text.indexOf(' ') < 0;
        return (hash ? "<td class=\"hash\">%s</td>" : "<td>%s</td>").formatted(escaped(text));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
