package org.glyphery.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/// How wide text is, roughly and rather too wide: the reader's font is not known here.
///
/// @param size of the font, in units of the view box
record Lettering(double size) {

    static final Lettering TITLE = new Lettering(18); // 15, but bold

    static final Lettering TEXT = new Lettering(12);

    private static final String ELLIPSIS = "…";

    double width(String text) {
        return size * text.codePoints().mapToDouble(Lettering::ems).sum();
    }

    private static double ems(int sign) {
        if (sign >= 0x1100) return sign >= 0x2000 && sign < 0x2e80 ? 0.7 : 1;
        if ("ijlI.,:;'|!".indexOf(sign) >= 0) return 0.29;
        if ("frt ()[]/-\u00a0".indexOf(sign) >= 0) return 0.37;
        if ("mwMW%@".indexOf(sign) >= 0) return 0.9;
        return Character.isUpperCase(sign) ? 0.7 : 0.61;
    }

    /// The part of the text that fits.
    String shortened(String text, double width) {
        if (width(text) <= width) return text;
        int[] signs = text.codePoints().toArray();
        int kept = signs.length;
        double taken = width(text) + width(ELLIPSIS);
        while (kept > 0 && taken > width) {
            kept--;
            taken -= size * ems(signs[kept]);
        }
        return new String(signs, 0, kept).strip() + ELLIPSIS;
    }

    /// Lines that fit, broken between words; the last is shortened where there are too many.
    List<String> wrapped(String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        var words = new StringTokenizer(text);
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            String longer = lines.getLast().isEmpty() ? word : lines.getLast() + " " + word;
            if (lines.getLast().isEmpty() || lines.size() == most || width(longer) <= width) {
                lines.set(lines.size() - 1, longer);
            } else {
                lines.add(word);
            }
        }
        return lines.stream().map(line -> shortened(line, width)).toList();
    }
}
