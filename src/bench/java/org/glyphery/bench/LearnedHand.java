package org.glyphery.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.glyphery.Randomness;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Mnist;
import org.glyphery.hand.CopyPlan;
import org.glyphery.hand.NearestOwn;
import org.glyphery.image.Centring;
import org.glyphery.image.Glyph;
import org.glyphery.network.Embedder;
import org.glyphery.network.Embedder.Embedded;
import org.glyphery.network.Softmax;
import org.glyphery.network.TrainedLayers;
import org.glyphery.network.Weights;
import org.glyphery.prediction.PenStrokes;
import org.glyphery.prediction.TaughtReader;
import org.glyphery.training.OtherHands;

/// How many mistakes 10, 20 and 50 digits of one hand take away from the starter set's best CNN: 30
/// writers, five draws of their digits each, the rest of the writer's digits read. Copies that are
/// trained on them learn the first draw alone, since each takes seconds. The system property
/// `weights` names an `.npz` of the CNN; else it is trained first.
final class LearnedHand {

    private static final int[] KEPT = {10, 20, 50};
    private static final int DRAWS = 5;
    private static final int BATCH = 250;
    private static final int CLASSES = 10;

    /// How own digits come to count.
    private sealed interface Method {

        String title();

        /// A head weighs them.
        record Head(String title, double alpha, double beta) implements Method {}

        /// A copy is trained on them.
        record Copy(String title, CopyPlan how) implements Method {}
    }

    private static final List<Method> METHODS =
            List.of(
                    new Method.Head("without own digits", 0, NearestOwn.BETA),
                    new Method.Head(
                            "nearest own digit, alpha %.0f".formatted(NearestOwn.ALPHA),
                            NearestOwn.ALPHA,
                            NearestOwn.BETA),
                    new Method.Head(
                            "nearest own digit, alpha %.0f".formatted(2 * NearestOwn.ALPHA),
                            2 * NearestOwn.ALPHA,
                            NearestOwn.BETA),
                    new Method.Copy("last layer of a copy", CopyPlan.of(TrainedLayers.LAST)),
                    new Method.Copy("all layers of a copy", CopyPlan.of(TrainedLayers.ALL)));

    /// What the network makes of digits.
    private record Seen(List<float[]> embeddings, List<float[]> probabilities, int[] labels) {

        int count() {
            return labels.length;
        }
    }

    /// One writer's digits.
    private record Writer(List<PenStrokes.Digit> digits, Seen seen) {

        int[] order(int draw) {
            int[] order = IntStream.range(0, digits.size()).toArray();
            new Randomness(Randomness.key(draw)).shuffle(order);
            return order;
        }
    }

    /// Shares of mistakes.
    private record Mistakes(double own, double onMnist) {}

    Section measured() throws InterruptedException {
        String title = "Learn my hand: mistakes of 30 writers, and of MNIST's test split";
        Optional<List<PenStrokes.Digit>> digits =
                PenStrokes.load(PenStrokes.folder(), Integer.MAX_VALUE);
        if (digits.isEmpty()) {
            return new Section(title, List.of(), List.of("NO PEN STROKES, nothing was learned."));
        }
        TaughtReader reader = TaughtReader.given(OtherHands.best(), 7);
        try (var embedder = new Embedder(reader.network(), reader.weights())) {
            List<Writer> writers = writers(embedder, digits.get());
            Seen mnist = mnist(embedder);
            var copies = new Copies(reader, writers);
            List<List<String>> table = new ArrayList<>();
            table.add(headings());
            for (Method method : METHODS) {
                table.add(
                        switch (method) {
                            case Method.Head head ->
                                    row(method, kept -> heads(head, kept, writers, mnist));
                            case Method.Copy copy ->
                                    row(method, kept -> copies.mistakes(copy.how(), kept));
                        });
                System.out.println(table.getLast());
            }
            return new Section(
                    title,
                    table,
                    List.of(
                            "Mean share of mistakes over %d writers and %d draws of so many of their digits, of copies over the first draw; in brackets that of MNIST's test split, with each writer's first draw."
                                    .formatted(writers.size(), DRAWS)));
        }
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("method"));
        for (int kept : KEPT) headings.add(kept + " digits");
        return headings;
    }

    private static List<Writer> writers(Embedder embedder, List<PenStrokes.Digit> digits) {
        var writers = new TreeMap<String, List<PenStrokes.Digit>>();
        digits.forEach(digit ->
                writers.computeIfAbsent(digit.writer(), _ -> new ArrayList<>()).add(digit));
        return writers.values().stream().map(own -> new Writer(own, seen(embedder, own))).toList();
    }

    private static Seen seen(Embedder embedder, List<PenStrokes.Digit> digits) {
        List<Glyph> glyphs =
                digits.parallelStream().map(digit -> digit.ink().toGlyph(Centring.MASS)).toList();
        return seen(embedder, glyphs, digits.stream().mapToInt(PenStrokes.Digit::label).toArray());
    }

    private static Seen mnist(Embedder embedder) {
        Examples test = new Mnist().load(0).test();
        List<Glyph> glyphs = IntStream.range(0, test.count()).mapToObj(test::glyph).toList();
        int[] labels = IntStream.range(0, test.count()).map(test::label).toArray();
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

    /// What so many digits come to.
    private interface Measure {
        Mistakes of(int kept) throws InterruptedException;
    }

    private static List<String> row(Method method, Measure measure) throws InterruptedException {
        List<String> row = new ArrayList<>(List.of(method.title()));
        for (int kept : KEPT) {
            Mistakes mistakes = measure.of(kept);
            row.add("%.2f %% (%.2f %%)".formatted(100 * mistakes.own(), 100 * mistakes.onMnist()));
        }
        return row;
    }

    private static Mistakes heads(Method.Head method, int kept, List<Writer> writers, Seen mnist) {
        double own = 0;
        double onMnist = 0;
        for (Writer writer : writers) {
            for (int draw = 0; draw < DRAWS; draw++) {
                int[] order = writer.order(draw);
                var head = new NearestOwn(method.alpha(), method.beta());
                for (int place = 0; place < kept; place++) {
                    int index = order[place];
                    head.add(writer.seen().embeddings().get(index), writer.seen().labels()[index]);
                }
                int[] rest = Arrays.copyOfRange(order, kept, order.length);
                own += mistakes(head, writer.seen(), rest) / DRAWS / writers.size();
                if (draw > 0) continue;
                int[] all = IntStream.range(0, mnist.count()).toArray();
                onMnist += mistakes(head, mnist, all) / writers.size();
            }
        }
        return new Mistakes(own, onMnist);
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

    /// Copies of the network, each trained on one writer's first draw.
    private record Copies(TaughtReader reader, List<Writer> writers) {

        Mistakes mistakes(CopyPlan how, int kept) throws InterruptedException {
            var hands = new TrainedHands(reader.weights());
            var plain = new NearestOwn(0, 0);
            double own = 0;
            double onMnist = 0;
            for (Writer writer : writers) {
                int[] order = writer.order(0);
                List<PenStrokes.Digit> digits =
                        Arrays.stream(order).mapToObj(writer.digits()::get).toList();
                Weights learned = hands.learned(how, digits.subList(0, kept));
                try (var embedder = new Embedder(reader.network(), learned)) {
                    Seen rest = seen(embedder, digits.subList(kept, digits.size()));
                    Seen mnist = mnist(embedder);
                    own += LearnedHand.mistakes(plain, rest, all(rest)) / writers.size();
                    onMnist += LearnedHand.mistakes(plain, mnist, all(mnist)) / writers.size();
                }
            }
            return new Mistakes(own, onMnist);
        }

        private static int[] all(Seen seen) {
            return IntStream.range(0, seen.count()).toArray();
        }
    }
}
