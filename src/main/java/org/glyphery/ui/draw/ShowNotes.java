package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.prediction.Model;
import org.glyphery.training.Scores;
import org.glyphery.ui.Addresses;

/// What to know of the models on show beside their answers: what has changed by itself, which
/// better ones there are, and what is still to come.
final class ShowNotes extends Div {

    private static final int MOST_NAMED = 2;

    private final Paragraph changed = new Paragraph();
    private final Span betterWords = new Span();
    private final Paragraph better = new Paragraph(betterWords);
    private final Paragraph calibrated =
            new Paragraph(
                    "Probabilities are calibrated on validation examples: of what is read there"
                            + " with 90 %, about nine in ten are right.");
    private final Paragraph coming = new Paragraph();
    private final Paragraph training = new Paragraph();

    /// Notes of nothing yet.
    ///
    /// @param showsBest puts the best of each kind on show
    ShowNotes(Runnable showsBest) {
        addClassName("notes");
        changed.getElement().setAttribute("role", "status");
        var button = new NativeButton("Show the best of each kind", _ -> showsBest.run());
        button.addClassName("plain");
        better.add(button);
        for (var note : List.of(changed, better, coming, training, calibrated))
            note.addClassName("note");
        var train = new Anchor(Addresses.TRAIN, "Train a model");
        train.addClassName("plain");
        training.add(train);
        add(changed, better, coming, training, calibrated);
        tell("");
        offer(List.of(), List.of());
        offerTraining(false);
    }

    /// Says that others answer than before; nothing for nothing.
    void tell(String change) {
        changed.setText(change);
    }

    /// Says which models would read better than those of their kind on show, and whether those can
    /// be taken at their word.
    void offer(List<Model> onShow, List<Model> best) {
        calibrated.setVisible(
                onShow.stream().anyMatch(model -> model.scores().calibration().isPresent()));
        List<String> clauses = new ArrayList<>();
        best.forEach(model ->
                onShow.stream()
                        .filter(shown -> shown.kind().equals(model.kind()))
                        .findFirst()
                        .flatMap(shown -> comparison(model, shown))
                        .ifPresent(clauses::add));
        better.setVisible(!clauses.isEmpty());
        int others = clauses.size() - MOST_NAMED;
        List<String> named =
                new ArrayList<>(clauses.subList(0, Math.min(MOST_NAMED, clauses.size())));
        if (others > 0) named.add(NumberWords.word(others) + " more likewise");
        betterWords.setText(String.join("; ", named) + ". ");
    }

    /// Says what else is on its way; nothing for nothing.
    void announce(String sentence) {
        coming.setText(sentence);
        coming.setVisible(!sentence.isEmpty());
    }

    /// Leads to where models are trained, as long as there is none and none is coming.
    void offerTraining(boolean isNone) {
        training.setVisible(isNone);
    }

    /// The comparison in words; absent where validation does not tell the two apart.
    private static Optional<String> comparison(Model better, Model shown) {
        double one = accuracy(better);
        double other = accuracy(shown);
        if (better.name().equals(shown.name()) || !(one > other)) return Optional.empty();
        return Optional.of(
                "%s is better than %s on the validation split, %s against %s"
                        .formatted(
                                better.run().name(),
                                shown.run().name(),
                                NumberWords.percent(one),
                                NumberWords.percent(other)));
    }

    private static double accuracy(Model model) {
        return model.best().validation().map(Scores::accuracy).orElse(0.0);
    }
}
