package org.glyphery;

/// How many letters must be put in, left out or changed to make one word of another; Levenshtein
/// 1966.
public final class EditDistance {

    private EditDistance() {}

    public static int between(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] line = new int[before.length];
            line[0] = row;
            for (int column = 1; column < line.length; column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                int moved = Math.min(before[column], line[column - 1]) + 1;
                line[column] = Math.min(moved, before[column - 1] + change);
            }
            before = line;
        }
        return before[other.length()];
    }
}
