package org.glyphery.dataset.reader;

import org.glyphery.OneLine;

/// What files say, made fit to stand in a message: one line, not too long, no signs that steer what
/// shows it.
final class Quoted {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 40;

    private Quoted() {}

    /// A name, its signs that cannot be shown written as "U+000A".
    static String plain(String name) {
        return shortened(name, LONGEST_NAME);
    }

    /// A text in quotation marks.
    static String text(String text) {
        return "\"" + shortened(text, LONGEST_TEXT) + "\"";
    }

    private static String shortened(String text, int longest) {
        String shown = text.length() > longest ? text.substring(0, longest) + "..." : text;
        if (shown.codePoints().allMatch(OneLine::fits)) return shown;
        var plain = new StringBuilder();
        shown.codePoints()
                .forEach(sign -> {
                    if (OneLine.fits(sign)) plain.appendCodePoint(sign);
                    else plain.append("U+%04X".formatted(sign));
                });
        return plain.toString();
    }
}
