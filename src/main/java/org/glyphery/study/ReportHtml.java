package org.glyphery.study;

import java.util.List;
import org.glyphery.study.Report.Block;
import org.springframework.web.util.HtmlUtils;

/// A report as one page of HTML that needs nothing else: figures are in it, and so is its style,
/// for screens, light and dark, and for paper.
final class ReportHtml {

    private static final String STYLE =
            """
            :root { color-scheme: light dark; --paper: light-dark(#fbfaf7, #15151a); --sheet: light-dark(#ffffff, #1e1e25);
              --ink: light-dark(#1c1b22, #eeecf4); --soft: light-dark(#64626f, #a3a0b1); --line: light-dark(#e4e1da, #33323d); }
            * { box-sizing: border-box; }
            body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.55 system-ui, sans-serif; }
            main { max-width: 1080px; margin: 0 auto; padding: 40px 20px 64px; }
            h1 { font-size: 30px; line-height: 1.2; margin: 0 0 8px; }
            h2 { font-size: 18px; margin: 40px 0 8px; break-after: avoid; }
            .question { font-size: 18px; color: var(--soft); max-width: 42em; margin: 0; }
            p { max-width: 46em; overflow-wrap: anywhere; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 13.5px; }
            th, td { padding: 5px 12px 5px 0; text-align: right; border-bottom: 1px solid var(--line); vertical-align: bottom; }
            td { white-space: nowrap; }
            th:first-child, td:first-child { text-align: left; padding-right: 20px; }
            thead th { min-width: 9ch; color: var(--soft); font-weight: 500; }
            tbody th { font-weight: 500; white-space: nowrap; }
            tr { break-inside: avoid; }
            figure { margin: 16px 0; break-inside: avoid; }
            figure svg { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: 10px; }
            pre { background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; padding: 10px 14px; overflow-x: auto; }
            @page { size: A4 portrait; margin: 14mm; }
            @media print {
              :root { color-scheme: light; }
              main { max-width: none; padding: 0 1px; }
              figure svg { max-height: 120mm; }
              body { font-size: 10pt; background: none; }
              table { font-size: 7pt; }
              .scroll { overflow: visible; }
              th, td { padding-right: 5px; white-space: normal; }
              th:first-child, td:first-child { padding-right: 8px; min-width: 12ch; }
              thead th { min-width: 0; }
              pre { white-space: pre-wrap; overflow-wrap: anywhere; }
            }
            """;

    private ReportHtml() {}

    static String of(Report report) {
        var body = new StringBuilder();
        body.append("<p class=\"question\">%s</p>\n".formatted(escaped(report.question())));
        for (var section : report.sections()) {
            body.append("<section>\n<h2>%s</h2>\n".formatted(escaped(section.heading())));
            section.blocks().forEach(block -> body.append(written(block)).append('\n'));
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
        <h1>%1$s</h1>
        %3$s</main>
        </body>
        </html>
        """
                .formatted(escaped(report.title()), STYLE, body);
    }

    private static String written(Block block) {
        return switch (block) {
            case Block.Words(String words) -> "<p>%s</p>".formatted(escaped(words));
            case Block.Command(String command) ->
                    "<pre tabindex=\"0\">%s</pre>".formatted(escaped(command));
            case Block.Grid(var headings, var rows) -> table(headings, rows);
            case Block.Figure(_, _, String svg) -> "<figure>%s</figure>".formatted(svg);
        };
    }

    private static String table(List<String> headings, List<List<String>> rows) {
        var text = new StringBuilder("<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
        headings.forEach(each -> text.append("<th scope=\"col\">%s</th>".formatted(escaped(each))));
        text.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            text.append("<tr><th scope=\"row\">%s</th>".formatted(escaped(row.getFirst())));
            row.stream()
                    .skip(1)
                    .forEach(cell -> text.append("<td>%s</td>".formatted(escaped(cell))));
            text.append("</tr>\n");
        }
        return text.append("</tbody></table></div>").toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
