package org.glyphery.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.glyphery.Randomness;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Mnist;
import org.glyphery.hand.NearestOwn;
import org.glyphery.image.Centring;
import org.glyphery.image.Glyph;
import org.glyphery.network.Embedder;
import org.glyphery.network.Embedder.Embedded;
import org.glyphery.network.Softmax;
import org.glyphery.prediction.PenStrokes;
import org.glyphery.prediction.TaughtReader;
import org.glyphery.training.OtherHands;

/// How many mistakes 10, 20 and 50 digits of one hand take away from the starter set's best CNN: 30
/// writers, five draws of their digits each, the rest of the writer's digits read. The system
/// property `weights` names an `.npz` of the CNN; else it is trained first.
final class LearnedHand {

    private static final int[] KEPT = {10, 20, 50};
    private static final int DRAWS = 5;
    private static final int MNIST_DIGITS = 2_000;
    private static final int BATCH = 250;
    private static final int CLASSES = 10;

    /// What a head weighs own digits with.
    private record Method(String title, double alpha) {}

    private static final List<Method> METHODS =
            List.of(
                    new Method("without own digits", 0),
                    new Method("nearest own digit, alpha 16", NearestOwn.ALPHA),
                    new Method("nearest own digit, alpha 32", 2 * NearestOwn.ALPHA));

    /// What the network makes of digits.
    private record Seen(List<float[]> embeddings, List<float[]> probabilities, int[] labels) {}

    Section measured() throws InterruptedException {
        String title = "Learn my hand: mistakes of 30 writers, and of MNIST's test split";
        Optional<List<PenStrokes.Digit>> digits =
                PenStrokes.load(PenStrokes.folder(), Integer.MAX_VALUE);
        if (digits.isEmpty()) {
            return new Section(title, List.of(), List.of("NO PEN STROKES, nothing was learned."));
        }
        TaughtReader reader = TaughtReader.given(OtherHands.best(), 7);
        try (var embedder = new Embedder(reader.network(), reader.weights())) {
            var writers = new TreeMap<String, Seen>();
            byWriter(digits.get()).forEach((name, own) -> writers.put(name, seen(embedder, own)));
            Seen mnist = mnist(embedder);
            List<List<String>> table = new ArrayList<>();
            table.add(headings());
            for (Method method : METHODS) table.add(row(method, writers, mnist));
            return new Section(
                    title,
                    table,
                    List.of(
                            "Mean share of mistakes over %d writers and %d draws of so many of their digits; in brackets that of MNIST's first %,d test digits, with each writer's first draw."
                                    .formatted(writers.size(), DRAWS, MNIST_DIGITS)));
        }
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("method"));
        for (int kept : KEPT) headings.add(kept + " digits");
        return headings;
    }

    private static Map<String, List<PenStrokes.Digit>> byWriter(List<PenStrokes.Digit> digits) {
        var writers = new TreeMap<String, List<PenStrokes.Digit>>();
        digits.forEach(digit ->
                writers.computeIfAbsent(digit.writer(), _ -> new ArrayList<>()).add(digit));
        return writers;
    }

    private static Seen seen(Embedder embedder, List<PenStrokes.Digit> digits) {
        List<Glyph> glyphs =
                digits.parallelStream().map(digit -> digit.ink().toGlyph(Centring.MASS)).toList();
        return seen(embedder, glyphs, digits.stream().mapToInt(PenStrokes.Digit::label).toArray());
    }

    private static Seen mnist(Embedder embedder) {
        Examples test = new Mnist().load(0).test();
        List<Glyph> glyphs = IntStream.range(0, MNIST_DIGITS).mapToObj(test::glyph).toList();
        int[] labels = IntStream.range(0, MNIST_DIGITS).map(test::label).toArray();
        return seen(embedder, glyphs, labels);
    }

    private static Seen seen(Embedder embedder, List<Glyph> glyphs, int[] labels) {
        List<float[]> embeddings = new ArrayList<>();
        List<float[]> probabilities = new ArrayList<>();
        for (int first = 0; first < glyphs.size(); first += BATCH) {
            var batch = glyphs.subList(first, Math.min(glyphs.size(), first + BATCH));
            Embedded answer = embedder.embedded(Glyph.batch(batch), batch.size());
            int width = answer.width();
            for (int place = 0; place < batch.size(); place++) {
                embeddings.add(
                        Arrays.copyOfRange(
                                answer.embeddings(), place * width, (place + 1) * width));
                probabilities.add(Softmax.probabilities(answer.logits(), place, CLASSES));
            }
        }
        return new Seen(embeddings, probabilities, labels);
    }

    private static List<String> row(Method method, Map<String, Seen> writers, Seen mnist) {
        List<String> row = new ArrayList<>(List.of(method.title()));
        for (int kept : KEPT) {
            double mistakes = 0;
            double onMnist = 0;
            for (Seen writer : writers.values()) {
                for (int draw = 0; draw < DRAWS; draw++) {
                    int[] order = order(writer, draw);
                    var head = new NearestOwn(method.alpha(), NearestOwn.BETA);
                    for (int place = 0; place < kept; place++) {
                        int index = order[place];
                        head.add(writer.embeddings().get(index), writer.labels()[index]);
                    }
                    int[] rest = Arrays.copyOfRange(order, kept, order.length);
                    mistakes += mistakes(head, writer, rest) / DRAWS / writers.size();
                    if (draw > 0) continue;
                    int[] all = IntStream.range(0, mnist.labels().length).toArray();
                    onMnist += mistakes(head, mnist, all) / writers.size();
                }
            }
            row.add("%.2f %% (%.2f %%)".formatted(100 * mistakes, 100 * onMnist));
        }
        return row;
    }

    private static int[] order(Seen writer, int draw) {
        int[] order = IntStream.range(0, writer.labels().length).toArray();
        new Randomness(Randomness.key(draw)).shuffle(order);
        return order;
    }

    private static double mistakes(NearestOwn head, Seen digits, int[] indices) {
        long wrong =
                Arrays.stream(indices)
                        .parallel()
                        .filter(index -> {
                            float[] helped =
                                    head.helped(
                                            digits.embeddings().get(index),
                                            digits.probabilities().get(index));
                            return Softmax.label(helped, 0, CLASSES) != digits.labels()[index];
                        })
                        .count();
        return (double) wrong / indices.length;
    }
}
