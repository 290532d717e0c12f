package org.glyphery.inspection.familiarity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Mnist;
import org.glyphery.image.Centring;
import org.glyphery.image.Glyph;
import org.glyphery.network.Embedder;
import org.glyphery.network.Embedder.Embedded;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Softmax;
import org.glyphery.network.Temperature;
import org.glyphery.network.Weights;
import org.glyphery.prediction.PenStrokes;
import org.glyphery.prediction.Sureness;

/// What a network of MNIST says of drawings that are no digit, and of digits that it never saw.
public final class Strangers implements AutoCloseable {

    /// Letters that look like no digit; g, i, l and o do.
    public static final List<String> UNLIKE_DIGITS = List.of("a", "e", "n", "r", "t", "u");

    private static final int BATCH = 250;

    private final Embedder embedder;
    private final LearnedExamples learned;
    private final double temperature;
    private final Dataset mnist = new Mnist().load(Mnist.DEFAULT_VALIDATION);

    /// Finds out what the network has learned from, by MNIST's training and validation examples.
    public Strangers(Network network, Weights weights) {
        embedder = new Embedder(network, weights);
        learned = new LearnedFit(network, embedding()).of(mnist).orElseThrow();
        temperature = fittedTemperature();
    }

    /// What is said of some drawings.
    ///
    /// @param strange the share that is like nothing that was learned
    /// @param unsure the share that is so, or else not read for sure
    public record Said(int drawings, double strange, double unsure) {}

    private LearnedFit.Embedding embedding() {
        return new LearnedFit.Embedding() {

            @Override
            public Embedded of(float[] pictures, int size) {
                return embedder.embedded(pictures, size);
            }

            @Override
            public int largestBatch() {
                return BATCH;
            }
        };
    }

    private double fittedTemperature() {
        Examples examples = mnist.validation();
        var seen = embedder.embedded(examples.pictures(0, examples.count()), examples.count());
        int[] labels = IntStream.range(0, examples.count()).map(examples::label).toArray();
        return Temperature.fitted(seen.logits(), labels, seen.classes()).orElse(1.0);
    }

    /// The temperature that MNIST's validation examples ask for.
    public double temperature() {
        return temperature;
    }

    public Said of(List<Glyph> drawings) {
        long strange = 0;
        long unsure = 0;
        for (int first = 0; first < drawings.size(); first += BATCH) {
            var batch = drawings.subList(first, Math.min(drawings.size(), first + BATCH));
            float[] pictures =
                    NamedArray.stacked("pictures", batch.stream().map(Glyph::pixels).toList())
                            .values();
            Embedded seen = embedder.embedded(pictures, batch.size());
            for (int row = 0; row < batch.size(); row++) {
                boolean isStrange = !StrangenessScale.isFamiliar(learned.beside(seen, row).share());
                float[] probabilities =
                        Softmax.calibrated(seen.logits(), row, seen.classes(), temperature);
                strange += isStrange ? 1 : 0;
                unsure += isStrange || !sureness(probabilities).isSure() ? 1 : 0;
            }
        }
        double count = drawings.size();
        return new Said(drawings.size(), strange / count, unsure / count);
    }

    private static Sureness sureness(float[] probabilities) {
        float[] sorted = probabilities.clone();
        Arrays.sort(sorted);
        return new Sureness(sorted[sorted.length - 1], sorted[sorted.length - 2]);
    }

    /// MNIST's test split.
    ///
    /// @param limit how many at most
    public Said testDigits(int limit) {
        return of(
                IntStream.range(0, Math.min(limit, mnist.test().count()))
                        .mapToObj(mnist.test()::glyph)
                        .toList());
    }

    /// Digits that people wrote with pens.
    public Said penDigits(List<PenStrokes.Digit> digits) {
        return of(digits.stream().map(digit -> digit.ink().toGlyph(Centring.MASS)).toList());
    }

    public Said scribbles(int count) {
        return of(
                LongStream.range(0, count)
                        .mapToObj(NonDigits::scribble)
                        .map(ink -> ink.toGlyph(Centring.MASS))
                        .toList());
    }

    public Said pairs(int count) {
        return of(
                LongStream.range(0, count)
                        .mapToObj(seed -> NonDigits.pair(mnist.test(), seed))
                        .toList());
    }

    /// What is said of each letter; empty where they are not beside the checkout.
    ///
    /// @param most of each letter
    public Optional<Map<String, Said>> letters(String file, int most) {
        return NonDigits.letters(file)
                .map(letters -> {
                    Map<String, Said> said = new LinkedHashMap<>();
                    letters.forEach((letter, glyphs) ->
                            said.put(letter, of(glyphs.stream().limit(most).toList())));
                    return said;
                });
    }

    /// The mean share of those letters that look like no digit.
    public static double strangeLetters(Map<String, Said> letters) {
        return UNLIKE_DIGITS.stream()
                .map(letters::get)
                .mapToDouble(Said::strange)
                .average()
                .orElseThrow();
    }

    @Override
    public void close() {
        embedder.close();
    }
}
