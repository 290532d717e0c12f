package org.glyphery.api.guard;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.glyphery.api.guard.GoodBodies.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Bodies nearly as large as they may be, in the forms that make most work of them.
final class LargestBodies {

    /// Of the default limits, less what surrounds the padding.
    private static final int SMALL_LIMIT = (1 << 20) - (1 << 12);

    private static final int LARGE_LIMIT = (32 << 20) - (1 << 16);

    private static final String BOUNDARY = "between-parts";

    private LargestBodies() {}

    /// @param targets what is sent when all is well
    static List<Target> of(List<Target> targets) {
        List<Target> large = new ArrayList<>();
        for (Target target : targets) {
            if (target.type().equals("application/json")) large.addAll(ofJson(target));
            if (target.type().equals("application/yaml")) large.addAll(ofYaml(target));
        }
        targets.stream()
                .map(Target::path)
                .filter(path -> path.startsWith("/api/pictures"))
                .findFirst()
                .ifPresent(path -> large.addAll(pictures(path)));
        return large;
    }

    private static int limit(Target target) {
        return ProgramPaths.takeLargeBodies(target.path().replaceFirst("[?].*", ""))
                ? LARGE_LIMIT
                : SMALL_LIMIT;
    }

    private static List<Target> ofJson(Target target) {
        int limit = limit(target);
        List<Target> large = new ArrayList<>();
        JsonNode good = JsonMapper.shared().readTree(target.good());
        for (String name : good.propertyNames()) {
            if (good.path(name) instanceof ArrayNode list && !list.isEmpty()) {
                large.add(with(target, longer(good, name, list.get(0), limit)));
            }
            large.add(with(target, replaced(good, name, manyStrings(limit))));
        }
        large.add(with(target, unknownFields(limit)));
        large.add(with(target, manyStrings(limit)));
        large.add(with(target, "[" + "[],".repeat(limit / 3 - 2) + "[]]"));
        return large;
    }

    /// The good body with one of its lists as long as it may be.
    private static String longer(JsonNode good, String name, JsonNode element, int limit) {
        String one = element + ",";
        return replaced(good, name, "[" + one.repeat(limit / one.length() - 1) + element + "]");
    }

    private static String replaced(JsonNode good, String name, String value) {
        ObjectNode body = ((ObjectNode) good.deepCopy()).put(name, "replaced here");
        return body.toString().replace("\"replaced here\"", value);
    }

    private static String manyStrings(int limit) {
        return "[" + "\"a\",".repeat(limit / 4 - 1000) + "\"b\"]";
    }

    private static String unknownFields(int limit) {
        var fields = new StringBuilder("{");
        for (int i = 0; fields.length() < limit - 30; i++) {
            fields.append('"').append(Integer.toHexString(i)).append("\":0,");
        }
        return fields.append("\"name\":0}").toString();
    }

    private static List<Target> ofYaml(Target target) {
        int limit = limit(target);
        String good = new String(target.good(), StandardCharsets.UTF_8);
        String line = "- {a: [1, 2, {b: c}]}\n";
        return List.of(
                with(target, line.repeat(limit / line.length())),
                with(target, good + "\nmore:\n" + "- x\n".repeat((limit - good.length()) / 4 - 10)),
                with(target, good + "\n#" + "x".repeat(limit - good.length() - 10)));
    }

    private static Target with(Target target, String body) {
        return new Target(target.path(), target.type(), body);
    }

    private static List<Target> pictures(String path) {
        var large = new BufferedImage(8_000, 5_000, BufferedImage.TYPE_BYTE_GRAY);
        var paper = large.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, large.getWidth(), large.getHeight());
        paper.setColor(Color.BLACK);
        paper.fillOval(2_000, 1_000, 3_000, 3_000);
        paper.dispose();
        var noise = new BufferedImage(2_500, 2_500, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int y = 0; y < noise.getHeight(); y++) {
            for (int x = 0; x < noise.getWidth(); x++) noise.setRGB(x, y, random.nextInt());
        }
        return List.of(
                new Target(path, "image/jpeg", bytes(large, "jpeg")),
                new Target(path, "image/png", bytes(noise, "png")),
                files(path, bytes(large, "png")));
    }

    private static byte[] bytes(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static Target files(String path, byte[] file) {
        var body = new ByteArrayOutputStream();
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"
                        .formatted(BOUNDARY);
        for (int i = 0; i < 2; i++) {
            body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.US_ASCII));
        return new Target(path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }
}
