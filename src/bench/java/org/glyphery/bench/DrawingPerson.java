package org.glyphery.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.glyphery.ui.DrawnDigits;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A simulated page whose person draws one digit after the other: the whole drawing is sent while
/// the pen moves, as the pad sends it, at most one message at a time and 20 a second.
final class DrawingPerson implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long MESSAGE_MILLIS = 50;
    private static final int SIDE = 1000;
    private static final int PEN_WIDTH = 58;

    /// Points between two messages: a digit of 13 to 60 points takes a quarter of a second to 1.5
    /// s.
    private static final int STEP = 2;

    private final SimulatedPage page;
    private final int pad;
    private final Random choice;
    private List<List<DrawnDigits.Point>> digit = List.of();
    private int points;
    private int number;
    private long next = System.nanoTime();

    DrawingPerson(String server, long seed) throws IOException, InterruptedException {
        page = new SimulatedPage(server, "");
        page.listen();
        pad = page.node("digit-pad");
        choice = new Random(seed);
        Thread.sleep(choice.nextLong(20 * MESSAGE_MILLIS)); // not all of them in step
    }

    /// Draws on for as long as the pad would wait, then sends what is there and comes back with the
    /// answer.
    ///
    /// @return milliseconds from sending to the answer
    double draw() throws IOException, InterruptedException {
        long early = next - System.nanoTime();
        if (early > 0) Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
        next = System.nanoTime() + MESSAGE_MILLIS * 1_000_000;
        if (points >= size()) begin();
        points = Math.min(points + STEP, size());
        long begun = System.nanoTime();
        String answer = page.tell(pad, "ink-changed", message());
        double took = (System.nanoTime() - begun) / 1e6;
        if (!answer.contains("\"answered\"")) {
            throw new IllegalStateException("A drawing was not answered: " + answer);
        }
        return took;
    }

    private void begin() {
        digit = DrawnDigits.strokes(choice.nextInt(10));
        points = 0;
    }

    private int size() {
        return digit.stream().mapToInt(List::size).sum();
    }

    private ObjectNode message() {
        var data = JSON.createObjectNode();
        var detail = data.putObject("event.detail");
        detail.put("number", ++number).put("side", SIDE).put("width", PEN_WIDTH);
        var strokes = detail.putArray("strokes");
        int left = points;
        for (var stroke : digit) {
            var drawn = new ArrayList<>(stroke.subList(0, Math.min(left, stroke.size())));
            if (drawn.isEmpty()) break;
            left -= drawn.size();
            var array = strokes.addArray();
            for (var point : drawn) {
                array.addArray().add(SIDE * point.x()).add(SIDE * point.y()).addNull().add(0);
            }
        }
        return data;
    }

    @Override
    public void close() {
        page.close();
    }
}
