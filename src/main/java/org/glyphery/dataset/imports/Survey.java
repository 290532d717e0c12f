package org.glyphery.dataset.imports;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.reader.ExampleSource;
import org.glyphery.dataset.reader.RawExample;
import org.glyphery.dataset.reader.RawPicture;

/// Looks at every example of some files once, and keeps what has to be known before any is stored.
final class Survey {

    private static final int FEWEST_CLASSES = 2;
    private static final int MOST_CLASSES = 10_000;

    private final Measuring measuring;
    private final Optional<KnownClasses> known;
    private final LongConsumer seen;
    private final List<String> before;
    private final ClassNames classes = new ClassNames();
    private final Labels labels = new Labels();
    private final Labels trainingLabels = new Labels();
    private final Map<Split, Integer> counts = new EnumMap<>(Split.class);
    private int leastHeight = Integer.MAX_VALUE;
    private int leastWidth = Integer.MAX_VALUE;
    private int mostHeight;
    private int mostWidth;
    private int channels = 1;
    private double leastValue = Double.POSITIVE_INFINITY;
    private double mostValue = Double.NEGATIVE_INFINITY;

    /// @param measuring of picture files
    /// @param known the classes that there are; absent where they are to be found
    /// @param seen is told how many examples have been looked at
    Survey(Measuring measuring, Optional<KnownClasses> known, LongConsumer seen) {
        this(measuring, known, List.of(), seen);
    }

    /// @param before the classes of a dataset to which others may be added
    Survey(
            Measuring measuring,
            Optional<KnownClasses> known,
            List<String> before,
            LongConsumer seen) {
        this.before = before;
        this.measuring = measuring;
        this.known = known;
        this.seen = seen;
    }

    /// @throws org.glyphery.UserError if they are no dataset
    FoundExamples of(ExampleSource source) throws IOException {
        return of(source, _ -> {});
    }

    /// The same for one who looks at each example too.
    FoundExamples of(ExampleSource source, ExampleSource.Visitor beside) throws IOException {
        source.read(example -> {
            look(example);
            beside.example(example);
        });
        if (labels.count() == 0) throw UnusableExamples.none(source.format());
        List<String> ordered = classes.ordered(given(source));
        if (ordered.size() < FEWEST_CLASSES || ordered.size() > MOST_CLASSES) {
            throw UnusableExamples.classes(ordered, MOST_CLASSES);
        }
        if (before.isEmpty() && !counts.containsKey(Split.TRAINING))
            throw UnusableExamples.nothingToTrainOn();
        int[] order = classes.labels(ordered);
        return new FoundExamples(
                source.format(),
                ordered,
                counts,
                labels.renamed(order),
                trainingLabels.renamed(order),
                new FoundSize(leastHeight, leastWidth, channels),
                new FoundSize(mostHeight, mostWidth, channels),
                range(source.format()));
    }

    /// The classes that have their labels already.
    private List<String> given(ExampleSource source) {
        if (!before.isEmpty()) return before;
        return known.map(KnownClasses::names).orElse(source.classNames());
    }

    private PixelRange range(String format) {
        return known.flatMap(KnownClasses::range)
                .orElseGet(() -> PixelRange.in(format, leastValue, mostValue));
    }

    private void look(RawExample example) throws IOException {
        int label = classes.found(known.map(each -> each.name(example)).orElse(example.label()));
        Split split = Split.valueOf(example.part().name());
        labels.add(label);
        if (split == Split.TRAINING) trainingLabels.add(label);
        counts.merge(split, 1, Integer::sum);
        switch (example.picture()) {
            case RawPicture.Numbers numbers -> look(numbers);
            case RawPicture.Encoded encoded -> look(encoded, example);
        }
        seen.accept(labels.count());
    }

    private void look(RawPicture.Numbers numbers) {
        look(numbers.height(), numbers.width(), numbers.channels());
        for (float value : numbers.values()) {
            leastValue = Math.min(leastValue, value);
            mostValue = Math.max(mostValue, value);
        }
    }

    private void look(RawPicture.Encoded encoded, RawExample example) {
        FoundSize size = measuring.of(encoded, example.place());
        look(size.height(), size.width(), size.channels());
    }

    private void look(int height, int width, int newChannels) {
        leastHeight = Math.min(leastHeight, height);
        leastWidth = Math.min(leastWidth, width);
        mostHeight = Math.max(mostHeight, height);
        mostWidth = Math.max(mostWidth, width);
        channels = Math.max(channels, newChannels);
    }
}
