package org.glyphery.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.glyphery.image.Glyph;

/// Digits that were misread, as a picture: a row for each of the commonest mistakes.
final class MistakeSheet {

    private static final int ROWS = 12;
    private static final int COLUMNS = 24;
    private static final int SIDE = 28;
    private static final int CELL = 2 * SIDE + 4;
    private static final int MARGIN = 110;

    private final Map<String, List<Glyph>> byKind = new TreeMap<>();

    void add(int label, int answer, Glyph glyph) {
        if (label == answer) return;
        byKind.computeIfAbsent("%d read as %d".formatted(label, answer), _ -> new ArrayList<>())
                .add(glyph);
    }

    /// Writes it as PNG.
    void write(Path file) {
        var picture =
                new BufferedImage(
                        MARGIN + COLUMNS * CELL, ROWS * CELL, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        int row = 0;
        for (var kind : commonest()) {
            int top = row++ * CELL;
            pen.drawString(
                    "%s: %d".formatted(kind.getKey(), kind.getValue().size()), 4, top + CELL / 2);
            int count = Math.min(COLUMNS, kind.getValue().size());
            for (int place = 0; place < count; place++) {
                pen.drawImage(
                        picture(kind.getValue().get(place)),
                        MARGIN + place * CELL,
                        top,
                        2 * SIDE,
                        2 * SIDE,
                        null);
            }
        }
        pen.dispose();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Map.Entry<String, List<Glyph>>> commonest() {
        return byKind.entrySet().stream()
                .sorted(Comparator.comparing(kind -> -kind.getValue().size()))
                .limit(ROWS)
                .toList();
    }

    private static BufferedImage picture(Glyph glyph) {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        float[] ink = glyph.pixels();
        for (int pixel = 0; pixel < ink.length; pixel++) {
            int grey = Math.round(255 * (1 - ink[pixel]));
            picture.getRaster().setSample(pixel % SIDE, pixel / SIDE, 0, grey);
        }
        return picture;
    }
}
