package org.glyphery;

import java.util.OptionalInt;

/// The one check of everything that people name or tag: runs, tags, studies, saved views. A name
/// stands in one line of tables, files, logs and terminals, and must not forge another line there,
/// steer a terminal, or be read in another order than it is stored in.
public final class OneLine {

    private OneLine() {}

    /// Refuses what is not one line.
    ///
    /// @param setting what is named, as a sentence has it
    /// @throws InvalidSetting with the first sign that cannot stand there
    public static void require(String setting, String name) {
        OptionalInt wrong = name.codePoints().filter(sign -> !fits(sign)).findFirst();
        if (wrong.isEmpty()) return;
        int sign = wrong.getAsInt();
        throw new InvalidSetting(
                setting,
                "one line of plain text, without line breaks, tabs, control characters and marks of"
                        + " the writing direction",
                "a text whose character %d is U+%04X"
                        .formatted(
                                name.codePointCount(0, name.indexOf(Character.toString(sign))) + 1,
                                sign));
    }

    /// Whether a sign can stand in one line without steering what shows it.
    public static boolean fits(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    false;
            default -> !turnsDirection(sign);
        };
    }

    /// Unicode's explicit marks of direction (Unicode Standard Annex #9), by which a name can be
    /// shown in another order than it is written in.
    private static boolean turnsDirection(int sign) {
        return switch (Character.getDirectionality(sign)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
                    true;
            default -> sign == 0x200E || sign == 0x200F || sign == 0x061C; // LRM, RLM, ALM
        };
    }
}
