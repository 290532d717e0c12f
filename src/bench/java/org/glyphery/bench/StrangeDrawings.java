package org.glyphery.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glyphery.inspection.familiarity.Strangers;
import org.glyphery.inspection.familiarity.Strangers.Said;
import org.glyphery.prediction.PenStrokes;
import org.glyphery.ui.RunningGlyphery;

/// What a model says of letters, scribbles and pairs of digits, and how many digits of other hands
/// it takes for strange: the starter CNN, or the one that the system property `model` names among
/// those of the home that `starter.home` names.
final class StrangeDrawings {

    private static final String MODEL = System.getProperty("model", "cnn-16-32");
    private static final int MADE = 2_000;

    private final List<List<String>> table = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Section measured() throws InterruptedException {
        var glyphery = RunningGlyphery.shared();
        try {
            glyphery.awaitFinished(MODEL);
        } catch (IOException e) {
            throw new IllegalStateException("A model could not be asked for", e);
        }
        table.add(List.of("drawings", "how many", "like nothing learned", "not read for sure"));
        try (var strangers = glyphery.strangers(MODEL)) {
            measure(strangers);
        }
        return new Section("What is no digit", table, notes);
    }

    private void measure(Strangers strangers) {
        add("MNIST's test split", strangers.testDigits(Integer.MAX_VALUE));
        addPens("pen-strokes", PenStrokes.folder(), strangers);
        addPens("unipen-1a", PenStrokes.unipen(), strangers);
        strangers
                .letters("largeTrain.csv", Integer.MAX_VALUE)
                .ifPresentOrElse(
                        this::addLetters, () -> notes.add("NO LETTERS: there are none here."));
        add("scribbles", strangers.scribbles(MADE));
        add("pairs of digits", strangers.pairs(MADE));
        notes.add(
                String.format(
                        Locale.ROOT,
                        "Not read for sure: like nothing learned, below 60 %%, or a runner-up"
                                + " within 15 points, at temperature %.2f.",
                        strangers.temperature()));
    }

    private void addPens(String name, Path folder, Strangers strangers) {
        PenStrokes.load(folder, Integer.MAX_VALUE)
                .ifPresentOrElse(
                        digits -> add(name, strangers.penDigits(digits)),
                        () -> notes.add("NO PEN STROKES: there are none in %s.".formatted(folder)));
    }

    private void addLetters(Map<String, Said> letters) {
        letters.forEach((letter, said) -> add("letter " + letter, said));
        notes.add(
                "Of the letters %s, %s are like nothing learned."
                        .formatted(
                                String.join(", ", Strangers.UNLIKE_DIGITS),
                                percent(Strangers.strangeLetters(letters))));
    }

    private void add(String name, Said said) {
        table.add(
                List.of(
                        name,
                        Integer.toString(said.drawings()),
                        percent(said.strange()),
                        percent(said.unsure())));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
