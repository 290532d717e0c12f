package org.glyphery.dataset.imports;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.reader.ExampleSource;
import org.glyphery.dataset.reader.RawExample;
import org.glyphery.dataset.reader.RawPicture;
import org.glyphery.image.ColourPicture;
import org.glyphery.image.PictureShape;

/// Looks at every example of some files once, and keeps what has to be known before any is stored.
final class Survey {

    /// The forms in which a pixel is a byte, whatever the brightest of them.
    private static final Set<String> OF_BYTES = Set.of("IDX", "CIFAR binary");

    private static final int FEWEST_CLASSES = 2;
    private static final int MOST_CLASSES = 10_000;

    private final PictureDecoding pictures;
    private final Optional<KnownClasses> known;
    private final LongConsumer seen;
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

    /// @param known the classes that there are; absent where they are to be found
    /// @param seen is told how many examples have been looked at
    Survey(PictureDecoding pictures, Optional<KnownClasses> known, LongConsumer seen) {
        this.pictures = pictures;
        this.known = known;
        this.seen = seen;
    }

    /// @throws org.glyphery.UserError if they are no dataset
    FoundExamples of(ExampleSource source) throws IOException {
        source.read(this::look);
        if (labels.count() == 0) throw UnusableExamples.none(source.format());
        List<String> ordered =
                classes.ordered(known.map(KnownClasses::names).orElse(source.classNames()));
        if (ordered.size() < FEWEST_CLASSES || ordered.size() > MOST_CLASSES) {
            throw UnusableExamples.classes(ordered, MOST_CLASSES);
        }
        if (!counts.containsKey(Split.TRAINING)) throw UnusableExamples.nothingToTrainOn();
        int[] order = classes.labels(ordered);
        return new FoundExamples(
                source.format(),
                ordered,
                counts,
                labels.renamed(order),
                trainingLabels.renamed(order),
                new PictureShape(leastHeight, leastWidth, channels),
                new PictureShape(mostHeight, mostWidth, channels),
                range(source.format()));
    }

    private PixelRange range(String format) {
        if (known.isPresent() && known.get().range().isPresent()) return known.get().range().get();
        boolean areBytes = OF_BYTES.contains(format) || mostValue < leastValue;
        return areBytes ? PixelRange.OF_BYTES : PixelRange.holding(leastValue, mostValue);
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
        ColourPicture picture = pictures.read(encoded, example.place());
        look(picture.height(), picture.width(), picture.isGrey() ? 1 : 3);
    }

    private void look(int height, int width, int newChannels) {
        leastHeight = Math.min(leastHeight, height);
        leastWidth = Math.min(leastWidth, width);
        mostHeight = Math.max(mostHeight, height);
        mostWidth = Math.max(mostWidth, width);
        channels = Math.max(channels, newChannels);
    }
}
