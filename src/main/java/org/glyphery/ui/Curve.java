package org.glyphery.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glyphery.run.EpochScores;
import org.glyphery.training.Scores;

/// What curves by epoch are of.
public enum Curve {
    CROSS_ENTROPY("cross-entropy", "cross-entropy, nats", false),
    ACCURACY("accuracy", "accuracy", true);

    private static final String NAME = "curve";

    private final String word;
    private final String title;
    private final boolean isShare;

    Curve(String word, String title, boolean isShare) {
        this.word = word;
        this.title = title;
        this.isShare = isShare;
    }

    /// What is drawn, with its unit.
    public String title() {
        return title;
    }

    /// Whether values are written as per cent.
    public boolean isShare() {
        return isShare;
    }

    /// Whether the best epoch is the one at which validation has the best of it.
    public boolean choosesBest() {
        return this == ACCURACY;
    }

    public double of(Scores scores) {
        return switch (this) {
            case CROSS_ENTROPY -> scores.crossEntropy();
            case ACCURACY -> scores.accuracy();
        };
    }

    /// The points `[epoch, value]` of a history, of the epochs that have scores of the split.
    public List<List<Double>> points(
            List<EpochScores> history, Function<EpochScores, Optional<Scores>> split) {
        List<List<Double>> points = new ArrayList<>();
        for (EpochScores scores : history) {
            split.apply(scores)
                    .map(this::of)
                    .ifPresent(y -> points.add(List.of((double) scores.epoch(), y)));
        }
        return points;
    }

    /// @param chooses is told which curve a person wants to see
    public static Choice<Curve> choice(Curve first, Consumer<Curve> chooses) {
        Map<Curve, String> names = new LinkedHashMap<>();
        Stream.of(values()).forEach(curve -> names.put(curve, curve.word));
        return new Choice<>("Curve", names, first, chooses);
    }

    /// What cannot be read counts as cross-entropy.
    public static Curve of(QueryParameters parameters) {
        return parameters.getSingleParameter(NAME).filter(ACCURACY.word::equals).isPresent()
                ? ACCURACY
                : CROSS_ENTROPY;
    }

    /// Writes the choice into an address, from which it can be read again.
    public void write(AddressLine line) {
        if (this != CROSS_ENTROPY) line.with(NAME, word);
    }
}
