package org.glyphery.api.guard;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.ImageFormats;
import org.apache.commons.imaging.Imaging;
import org.glyphery.run.StarterSet;
import org.glyphery.training.PlanJson;
import org.glyphery.training.Yaml;

/// What programs send when all is well, to be spoilt.
final class GoodBodies {

    private static final String INK =
            """
            {"strokes": [[[10, 10, 0.5, 0], [20, 80.5], [30, 90, null, 12]], [[5, 5]]],
             "width": 3.5, "side": 280, "models": [], "centring": "box"}
            """;

    private static final String STUDY =
            """
            title: Does momentum help
            question: How much faster is it?
            goal: 0.97
            shows: [course, cost]
            plans:
            - {name: one, architecture: {kind: mlp, hiddenUnits: [32]}, learning: {epochs: 2}}
            - {name: two, architecture: {kind: cnn}, learning: {epochs: 2, batchSize: 64}}
            """;

    private static final String SWEEP =
            """
            title: Rates
            question: Which is best?
            sweep:
              search: random
              seed: 3
              runs: 4
              minutes: 2.5
              halving: {epochs: 1, keepOneIn: 3}
              fields:
                learning.batchSize: [32, 64]
                learning.schedule.learningRate: {from: 0.001, to: 0.1, scale: log, steps: 5}
              base: {architecture: {kind: mlp, hiddenUnits: [16]}, learning: {epochs: 1}}
            """;

    private GoodBodies() {}

    /// A body to spoil, and where it goes.
    record Target(String path, String type, byte[] good) {

        Target(String path, String type, String good) {
            this(path, type, good.getBytes(StandardCharsets.UTF_8));
        }

        boolean isText() {
            return !type.startsWith("image/") && !type.startsWith("multipart/");
        }
    }

    /// Whoever makes an endpoint that takes a body adds a line here.
    static List<Target> targets() {
        String json = "application/json";
        String yaml = "application/yaml";
        var plan = StarterSet.plans().getLast();
        return List.of(
                new Target("/api/ink/predictions", json, INK),
                new Target("/api/runs", json, PlanJson.write(plan)),
                new Target("/api/runs", yaml, PlanJson.writeYaml(plan)),
                new Target("/api/studies", yaml, STUDY),
                new Target("/api/studies", yaml, SWEEP),
                new Target("/api/studies", json, Yaml.read(STUDY).toString()),
                new Target("/api/studies", json, Yaml.read(SWEEP).toString()));
    }

    /// One of each format: to be spoilt and read in this process; through HTTP they are targets of
    /// the type `image/*`.
    static List<byte[]> pictures() throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 40, 30);
        graphics.setColor(Color.BLACK);
        graphics.fillOval(10, 5, 15, 20);
        graphics.dispose();
        List<byte[]> pictures = new ArrayList<>();
        for (String format : List.of("png", "jpeg", "gif", "bmp", "tiff")) {
            var bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, bytes)) throw new IOException("No " + format);
            pictures.add(bytes.toByteArray());
        }
        var own =
                List.of(
                        ImageFormats.PBM,
                        ImageFormats.PGM,
                        ImageFormats.PPM,
                        ImageFormats.PAM,
                        ImageFormats.TIFF);
        for (ImageFormats format : own) {
            var bytes = new ByteArrayOutputStream();
            Imaging.writeImage(image, bytes, format);
            pictures.add(bytes.toByteArray());
        }
        return pictures;
    }
}
