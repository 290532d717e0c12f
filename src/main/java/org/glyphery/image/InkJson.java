package org.glyphery.image;

import java.util.ArrayList;
import java.util.Locale;
import org.glyphery.InkLimits;
import org.glyphery.InvalidSetting;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Ink as JSON, the same on the page, over HTTP and in the store: `{"strokes": [[[x, y, pressure,
/// milliseconds], ...], ...], "width": w, "side": s}`. A point may end after y or after the
/// pressure; a pressure of null is none; width and side may be absent.
public final class InkJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int MOST_NUMBERS = 4;

    private InkJson() {}

    /// Reads what was kept, whatever the limits are by now.
    ///
    /// @throws InvalidSetting if this is no ink
    public static Ink read(String json) {
        try {
            return ink(MAPPER.readTree(json));
        } catch (JacksonException e) {
            throw new InvalidSetting("ink", "JSON", "\"" + e.getOriginalMessage() + "\"");
        }
    }

    /// Reads what comes from outside.
    ///
    /// @throws InvalidSetting if this is no ink, or too much of it
    public static Ink read(JsonNode node, InkLimits limits) {
        JsonNode strokes = node.path("strokes");
        limits.requireStrokes(strokes.size());
        limits.requirePoints(strokes.valueStream().mapToInt(JsonNode::size).sum());
        return ink(node);
    }

    private static Ink ink(JsonNode node) {
        JsonNode strokes = array("strokes", node.path("strokes"));
        var read = new ArrayList<Stroke>();
        strokes.forEach(stroke -> read.add(stroke(stroke)));
        return new Ink(read, length(node, "width"), length(node, "side"));
    }

    public static String write(Ink ink) {
        ObjectNode node = MAPPER.createObjectNode();
        ArrayNode strokes = node.putArray("strokes");
        for (Stroke stroke : ink.strokes()) {
            ArrayNode points = strokes.addArray();
            stroke.points().forEach(point -> write(point, points.addArray()));
        }
        node.put("width", ink.penWidth()).put("side", ink.side());
        return MAPPER.writeValueAsString(node);
    }

    private static void write(InkPoint point, ArrayNode numbers) {
        numbers.add(point.x()).add(point.y());
        if (point.hasPressure()) {
            numbers.add(point.pressure());
        } else {
            numbers.addNull();
        }
        numbers.add(point.milliseconds());
    }

    private static Stroke stroke(JsonNode node) {
        var points = new ArrayList<InkPoint>();
        array("stroke", node).forEach(point -> points.add(point(point)));
        return new Stroke(points);
    }

    private static InkPoint point(JsonNode node) {
        JsonNode numbers = array("point", node);
        if (numbers.size() < 2 || numbers.size() > MOST_NUMBERS) {
            throw new InvalidSetting(
                    "point", "[x, y], [x, y, pressure] or [x, y, pressure, milliseconds]", node);
        }
        boolean pressed = numbers.size() > 2 && !numbers.get(2).isNull();
        return new InkPoint(
                number("x of a point", numbers.get(0)),
                number("y of a point", numbers.get(1)),
                numbers.size() > 3 ? number("time of a point", numbers.get(3)) : 0,
                pressed ? number("pressure of a point", numbers.get(2)) : InkPoint.NO_PRESSURE);
    }

    private static double length(JsonNode node, String name) {
        JsonNode length = node.path(name);
        return length.isMissingNode() || length.isNull() ? 0 : number(name, length);
    }

    private static JsonNode array(String name, JsonNode node) {
        if (!node.isArray()) {
            throw new InvalidSetting(name, "an array", shown(node));
        }
        return node;
    }

    private static double number(String name, JsonNode node) {
        if (!node.isNumber()) {
            throw new InvalidSetting(name, "a number", shown(node));
        }
        return node.doubleValue();
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode()
                ? "missing"
                : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
