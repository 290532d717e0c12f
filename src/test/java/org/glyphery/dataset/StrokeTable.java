package org.glyphery.dataset;

import java.nio.charset.StandardCharsets;

/// Two letters as a table of 16x8 pixels in black and white, the label first: "l" is an upright
/// stroke that fills the height, "dash" a level one that fills the width.
public final class StrokeTable {

    private static final int ROWS = 60;

    private StrokeTable() {}

    public static byte[] file() {
        var rows = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            boolean isUpright = row % 2 == 0;
            int bend = 4 + row % 3 * 4;
            rows.append(isUpright ? "l" : "dash");
            for (int pixel = 0; pixel < 16 * 8; pixel++) {
                int x = pixel % 8;
                int y = Math.floorDiv(pixel, 8);
                boolean isInk = isUpright ? x == (y < bend ? 3 : 4) : y == (x < bend / 2 ? 7 : 8);
                rows.append(isInk ? ",1" : ",0");
            }
            rows.append('\n');
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }
}
