package org.glyphery.api.guard;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
    ///
    /// @param model that answers
    static List<Target> targets(String model) throws IOException {
        List<Target> targets = new ArrayList<>(plans());
        targets.addAll(arrays(model));
        for (byte[] picture : pictures()) {
            targets.add(new Target("/api/pictures/predictions?model=" + model, "image/x", picture));
        }
        return targets;
    }

    private static List<Target> arrays(String model) {
        String json = "application/json";
        String flat = Arrays.toString(new float[784]);
        String rows = Arrays.deepToString(new float[28][28]);
        String address = "/v1/models/" + model;
        return List.of(
                new Target(address + ":predict", json, "{\"instances\": [%s]}".formatted(rows)),
                new Target(
                        address + "/labels/best:predict",
                        json,
                        "{\"signature_name\": \"serving_default\", \"inputs\": {\"images\": [%s]}}"
                                .formatted(flat)),
                new Target(
                        "/v2/models/%s/infer".formatted(model),
                        json,
                        """
                        {"id": "1", "inputs": [{"name": "images", "shape": [1, 784], "datatype": "FP32",
                         "data": %s}], "outputs": [{"name": "probabilities"}]}
                        """
                                .formatted(flat)));
    }

    private static List<Target> plans() {
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

    /// One of each format.
    private static List<byte[]> pictures() throws IOException {
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
