package org.glyphery.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An SVG picture under way. Lengths are in units of its view box; classes are those of [Palette].
final class Canvas {

    /// The margin that is free on all four sides.
    static final double MARGIN = 16;

    private final PlotFormat format;
    private final StringBuilder content = new StringBuilder();

    Canvas(PlotFormat format) {
        this.format = format;
    }

    PlotFormat format() {
        return format;
    }

    double width() {
        return format.width();
    }

    void line(String classes, double x1, double y1, double x2, double y2) {
        content.append("<line class=\"%s\"".formatted(classes));
        attribute("x1", x1);
        attribute("y1", y1);
        attribute("x2", x2);
        attribute("y2", y2);
        content.append("/>\n");
    }

    void rectangle(String classes, double x, double y, double width, double height) {
        content.append("<rect class=\"%s\"".formatted(classes));
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        content.append("/>\n");
    }

    void circle(String classes, double x, double y, double radius) {
        content.append("<circle class=\"%s\"".formatted(classes));
        attribute("cx", x);
        attribute("cy", y);
        attribute("r", radius);
        content.append("/>\n");
    }

    void path(String classes, CharSequence steps) {
        content.append("<path class=\"%s\" d=\"%s\"/>\n".formatted(classes, steps));
    }

    void text(String classes, double x, double y, String text) {
        content.append("<text class=\"%s\"".formatted(classes));
        attribute("x", x);
        attribute("y", y);
        content.append('>').append(escaped(text)).append("</text>\n");
    }

    /// Readable over lines: twice, as not every viewer can draw an edge behind its letters.
    void haloed(String classes, double x, double y, String text) {
        text(classes.replace("soft", "halo").replace("ink", "halo"), x, y, text);
        text(classes, x, y, text);
    }

    /// What is drawn until [#close] has its origin there, and its units so long.
    void open(String classes, double x, double y, double unit) {
        content.append("<g class=\"%s\"".formatted(classes));
        content.append(
                " transform=\"translate(%s %s) scale(%s)\">\n"
                        .formatted(number(x), number(y), rounded(unit, 4)));
    }

    void close() {
        content.append("</g>\n");
    }

    /// The whole picture.
    String svg(String label, double width, double height, String style) {
        return """
        <svg xmlns="http://www.w3.org/2000/svg" class="gp" viewBox="0 0 %s %s" \
        width="%s" height="%s" role="img" aria-label="%s">
        <style>
        %s</style>
        <rect class="sheet" width="100%%" height="100%%"/>
        %s</svg>
        """
                .formatted(
                        number(width),
                        number(height),
                        number(width),
                        number(height),
                        escaped(label),
                        style,
                        content);
    }

    private void attribute(String name, double value) {
        content.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    /// The number to a tenth, which nobody sees.
    static String number(double value) {
        return rounded(value, 1);
    }

    private static String rounded(double value, int decimals) {
        var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /// Names are what people type: signs that XML does not allow at all are replaced.
    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints()
                .forEach(sign -> {
                    switch (sign) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        case '\t', '\n', '\r' -> escaped.append(' ');
                        default -> escaped.appendCodePoint(isAllowed(sign) ? sign : 0xfffd);
                    }
                });
        return escaped.toString();
    }

    private static boolean isAllowed(int sign) {
        boolean surrogate = sign >= 0xd800 && sign <= 0xdfff;
        return sign >= 0x20 && !surrogate && sign != 0xfffe && sign != 0xffff;
    }
}
