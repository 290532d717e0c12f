package org.glyphery.number;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glyphery.Randomness;
import org.glyphery.image.Centring;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Batch;
import org.glyphery.network.Compute;
import org.glyphery.network.Initialisation;
import org.glyphery.network.Optimizer;
import org.glyphery.network.Step;
import org.glyphery.network.Trainer;
import org.glyphery.network.UpdateRule;
import org.glyphery.network.Weights;
import org.glyphery.number.ComposedNumbers.Composed;
import org.glyphery.number.UnipenDigits.Written;
import org.glyphery.synthetic.DigitGenerator;
import org.glyphery.synthetic.Recipe;
import org.glyphery.synthetic.SyntheticDigit;

/// Trains [WholeDigits] on the candidates of composed numbers of synthetic digits: as many groups
/// that are digits as groups that are not.
public final class WholeDigitTraining {

    private static final long SEED = 11;
    private static final int DIGITS = 60_000;
    private static final int BATCH = 128;
    private static final int STEPS = Integer.getInteger("whole-digits.steps", 4_000);
    private static final int NUMBERS_A_ROUND = 400;
    private static final double RATE = 0.003;

    private final ComposedNumbers composer = new ComposedNumbers(digits(SEED, DIGITS));

    /// Digits of one hand each, in the place of what people wrote.
    static List<Written> digits(long seed, int count) {
        var generator = new DigitGenerator(Recipe.USUAL.withSeed(seed));
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(place -> {
                    SyntheticDigit digit = generator.digit(place);
                    return new Written(digit.form().digit(), "synthetic", 0, digit.ink());
                })
                .toList();
    }

    /// A group of strokes as the network sees it.
    private record Example(float[] pixels, boolean isWhole) {}

    public Weights trained() {
        var network = WholeDigits.network();
        var rule = new UpdateRule(Optimizer.Adam.DEFAULT, 1e-5, 0);
        try (var trainer = new Trainer(network, rule, Compute.ofThisMachine())) {
            trainer.load(Weights.initial(network, Initialisation.HE, SEED));
            List<Example> ahead = new ArrayList<>();
            int round = 0;
            double loss = 0;
            for (int step = 1; step <= STEPS; step++) {
                while (ahead.size() < BATCH) ahead.addAll(round(round++));
                List<Example> batch = ahead.subList(ahead.size() - BATCH, ahead.size());
                double rate = RATE * 0.5 * (1 + Math.cos(Math.PI * step / STEPS));
                loss += trainer.step(batch(batch), new Step(step, rate, 0));
                batch.clear();
                if (step % 500 == 0) {
                    System.out.printf("Whole digits, step %d: loss %s%n", step, loss / 500);
                    loss = 0;
                }
            }
            return trainer.weights();
        }
    }

    /// Examples of numbers that no round before has had, in any order.
    private List<Example> round(int round) {
        List<Composed> numbers =
                composer.of(List.of(1, 2, 3, 4, 5), NUMBERS_A_ROUND, Randomness.key(SEED, round));
        List<Example> examples =
                IntStream.range(0, numbers.size())
                        .parallel()
                        .mapToObj(place ->
                                examples(
                                        numbers.get(place),
                                        new Randomness(Randomness.key(SEED, round, place))))
                        .flatMap(List::stream)
                        .collect(Collectors.toCollection(ArrayList::new));
        int[] order = IntStream.range(0, examples.size()).toArray();
        new Randomness(Randomness.key(SEED, round, -1)).shuffle(order);
        return IntStream.of(order).mapToObj(examples::get).toList();
    }

    private static List<Example> examples(Composed number, Randomness random) {
        List<StrokeGroup> whole = new ArrayList<>();
        List<StrokeGroup> others = new ArrayList<>();
        for (StrokeGroup group : NumberReader.candidates(number.ink())) {
            Set<Integer> written = new HashSet<>(group.written());
            (number.groups().contains(written) ? whole : others).add(group);
        }
        int[] order = IntStream.range(0, others.size()).toArray();
        random.shuffle(order);
        List<Example> examples = new ArrayList<>();
        whole.forEach(group -> examples.add(example(number, group, true)));
        IntStream.of(order)
                .limit(whole.size())
                .mapToObj(others::get)
                .forEach(group -> examples.add(example(number, group, false)));
        return examples;
    }

    private static Example example(Composed number, StrokeGroup group, boolean isWhole) {
        return new Example(group.ink(number.ink()).toGlyph(Centring.MASS).pixels(), isWhole);
    }

    private static Batch batch(List<Example> examples) {
        int pixels = PictureShape.MNIST.pixels();
        float[] all = new float[examples.size() * pixels];
        int[] labels = new int[examples.size()];
        for (int row = 0; row < labels.length; row++) {
            System.arraycopy(examples.get(row).pixels(), 0, all, row * pixels, pixels);
            labels[row] = examples.get(row).isWhole() ? WholeDigits.WHOLE : 0;
        }
        return new Batch(all, labels, labels.length);
    }
}
