package org.glyphery.prediction;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.image.Centring;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.image.InkForm;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Temperature;
import org.glyphery.number.DigitGroup;
import org.glyphery.number.GroupReader;
import org.glyphery.number.GroupReading;
import org.glyphery.number.NumberReader;
import org.glyphery.number.WholeDigits;
import org.glyphery.run.DamagedEpoch;
import org.glyphery.run.NoWeights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Numbers of several digits that are drawn side by side, each digit read by one model.
@Service
public class DrawnNumbers {

    private final Models models;

    /// Opened by whoever first draws several strokes.
    private @Nullable WholeDigits wholeDigits;

    DrawnNumbers(Models models) {
        this.models = models;
    }

    /// The digits of a drawing from left to right; none where the whole drawing is one, and where
    /// the model reads something else than digits, or cannot answer.
    public List<ReadDigit> read(Model model, Ink ink) {
        if (!Alphabet.DIGITS.isReadBy(model)) return List.of();
        long started = System.nanoTime();
        try {
            var reader = new AskedReader(model);
            List<DigitGroup> groups = NumberReader.read(ink, reader);
            var duration = Duration.ofNanos(System.nanoTime() - started);
            return groups.stream().map(group -> reader.digit(group, duration)).toList();
        } catch (DamagedEpoch | NoWeights | ModelTooLarge | UnknownModel _) {
            return List.of(); // whoever asks the model itself hears why
        }
    }

    /// A model that is asked about one drawing.
    private final class AskedReader implements GroupReader {

        private final Model model;
        private double temperature = Temperature.NONE; // of the epoch that answered

        AskedReader(Model model) {
            this.model = model;
        }

        @Override
        public List<GroupReading> read(List<Ink> parts) {
            List<Glyph> seen =
                    parts.stream().map(part -> model.sees(part, Optional.empty())).toList();
            float[] probabilities = probabilities(seen);
            boolean isMnists =
                    model.data().shape().equals(PictureShape.MNIST)
                            && model.inkForm().equals(InkForm.MNIST);
            List<Glyph> drawn =
                    isMnists
                            ? seen
                            : parts.stream().map(part -> part.toGlyph(Centring.MASS)).toList();
            double[] wholeness = AnswerThreads.compute(() -> wholeDigits().of(drawn));
            int classes = model.network().classes();
            return IntStream.range(0, wholeness.length)
                    .mapToObj(row ->
                            new GroupReading(
                                    Arrays.copyOfRange(
                                            probabilities, row * classes, (row + 1) * classes),
                                    wholeness[row]))
                    .toList();
        }

        /// @return [glyphs, classes], computed together
        private float[] probabilities(List<Glyph> glyphs) {
            float[] examples = Glyph.batch(glyphs);
            return models.ask(
                    model,
                    glyphs.size(),
                    loaded -> {
                        temperature = loaded.temperature();
                        return loaded.probabilities(examples, glyphs.size());
                    });
        }

        ReadDigit digit(DigitGroup group, Duration duration) {
            var answer =
                    new Prediction(
                            model.name(),
                            group.probabilities(),
                            temperature,
                            duration,
                            Optional.empty());
            return new ReadDigit(group.strokes(), group.ink(), answer);
        }
    }

    private synchronized WholeDigits wholeDigits() {
        if (wholeDigits == null) wholeDigits = new WholeDigits(WholeDigits.shipped());
        return wholeDigits;
    }

    @PreDestroy
    synchronized void close() {
        if (wholeDigits != null) wholeDigits.close();
    }
}
