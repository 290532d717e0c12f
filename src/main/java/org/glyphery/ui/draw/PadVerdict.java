package org.glyphery.ui.draw;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.inspection.familiarity.Familiarity;
import org.glyphery.run.ModelName;
import org.glyphery.ui.GlyphView;
import org.glyphery.ui.draw.NumberOnPad.ShownDigit;

/// What the page says of all answers together, see frontend/draw-verdict.ts: the answer of the best
/// model that answers, which no number of others outvotes.
///
/// @param read one class, two that are as probable, or none
/// @param leader the model whose answer it is; empty where none answers
/// @param votes of all models that answer
/// @param nearest what the drawing is nearest to, where it is like nothing that was learned
/// @param number the digits of a number, from left to right; none where one character is drawn
/// @param chosen the place of the digit among them that `votes` are about
record PadVerdict(
        State state,
        String headline,
        String detail,
        List<String> read,
        String leader,
        List<Vote> votes,
        List<NearExample> nearest,
        List<ShownDigit> number,
        int chosen) {

    /// A verdict on one character.
    PadVerdict(
            State state,
            String headline,
            String detail,
            List<String> read,
            String leader,
            List<Vote> votes,
            List<NearExample> nearest) {
        this(state, headline, detail, read, leader, votes, nearest, List.of(), 0);
    }

    /// What kind of verdict it is, and so how it looks.
    enum State {
        EMPTY,
        UNANSWERED,
        DEMONSTRATED,
        SURE,
        UNSURE,
        UNFAMILIAR
    }

    /// A training example beside the verdict, its glyph as the page's components take it.
    record NearExample(Map<String, Object> glyph, String className) {}

    /// A page on which nothing is drawn yet.
    ///
    /// @param models that would answer, at least one
    static PadVerdict empty(int models, String word) {
        return without(
                State.EMPTY,
                "Draw a " + word,
                "%s while you draw."
                        .formatted(
                                models == 1
                                        ? "One model answers"
                                        : NumberWords.capitalised(NumberWords.word(models))
                                                + " models answer"));
    }

    /// A page without models.
    ///
    /// @param areComing whether any is trained, or waits for it
    static PadVerdict withoutModels(boolean areComing) {
        return areComing
                ? without(
                        State.EMPTY,
                        "The first models are being trained",
                        "Each appears here as soon as it can answer. You can draw already.")
                : without(
                        State.EMPTY,
                        "There is no model yet",
                        "Train one, and it answers here once it has learned for an epoch. You can"
                                + " draw already.");
    }

    /// Something is drawn, and none of the models can answer.
    static PadVerdict unanswered(int models) {
        return models == 1
                ? without(
                        State.UNANSWERED,
                        "The model on show cannot answer this",
                        "It says below why. Another may be chosen, or another drawing.")
                : without(
                        State.UNANSWERED,
                        "None of the models on show can answer this",
                        "Each says below why. Others may be chosen, or another drawing.");
    }

    private static PadVerdict without(State state, String headline, String detail) {
        return new PadVerdict(state, headline, detail, List.of(), "", List.of(), List.of());
    }

    /// The verdict on a drawing.
    ///
    /// @param leader the best model's vote
    /// @param votes of all, the leader's among them
    /// @param word for what is drawn, "digit"
    static PadVerdict on(Vote leader, List<Vote> votes, Familiarity familiarity, String word) {
        return switch (familiarity) {
            case Familiarity.Unfamiliar unfamiliar -> strange(leader, votes, unfamiliar, word);
            case Familiarity.Familiar _, Familiarity.Unmeasured _ ->
                    leader.isSure() ? sure(leader, votes) : unsure(leader, votes, word);
        };
    }

    /// The verdict on what the page's own hand writes.
    PadVerdict demonstrated(String word) {
        return new PadVerdict(
                State.DEMONSTRATED,
                "It is read while it is written",
                "Now your hand: draw any %s, with mouse, finger or pen. The answer follows the pen."
                        .formatted(word),
                read,
                leader,
                votes,
                nearest);
    }

    /// The verdict on a number; this one is on the chosen digit alone.
    PadVerdict of(NumberOnPad number) {
        String title =
                votes.stream()
                        .filter(vote -> vote.model().equals(leader))
                        .findFirst()
                        .map(Vote::title)
                        .orElse("");
        return new PadVerdict(
                number.isSure() ? State.SURE : State.UNSURE,
                number.isSure()
                        ? "%s reads %s".formatted(title, number.text())
                        : "Not sure: perhaps " + number.text(),
                number.detail(),
                read,
                leader,
                votes,
                List.of(),
                number.shown(),
                number.chosen());
    }

    /// Whether several digits are drawn.
    boolean isOnNumber() {
        return !number.isEmpty();
    }

    /// Whether it is about something that is drawn, and so is said aloud.
    boolean isAboutDrawing() {
        return state != State.EMPTY;
    }

    /// Whether answers are shown, and none of them is to be taken at its word.
    boolean isPale() {
        return state == State.DEMONSTRATED || state == State.UNFAMILIAR;
    }

    /// How a model's answer stands to this one.
    ModelAnswer.Standing standing(ModelName model) {
        if (model.value().equals(leader)) return ModelAnswer.Standing.LEADS;
        return votes.stream()
                .filter(vote -> vote.model().equals(model.value()))
                .findFirst()
                .map(vote ->
                        read.isEmpty() || read.contains(vote.read())
                                ? ModelAnswer.Standing.AGREES
                                : ModelAnswer.Standing.DISSENTS)
                .orElse(ModelAnswer.Standing.SILENT);
    }

    /// The class that is proposed to be kept.
    Optional<String> proposed() {
        return read.stream().findFirst();
    }

    private static PadVerdict sure(Vote leader, List<Vote> votes) {
        return new PadVerdict(
                State.SURE,
                "%s reads %s".formatted(leader.title(), leader.read()),
                "%s sure. %s"
                        .formatted(
                                NumberWords.roundPercent(leader.probability()),
                                agreement(leader, votes)),
                List.of(leader.read()),
                leader.model(),
                votes,
                List.of());
    }

    private static PadVerdict unsure(Vote leader, List<Vote> votes, String word) {
        String shares =
                "%s gives %s to %s and %s to %s."
                        .formatted(
                                leader.title(),
                                NumberWords.roundPercent(leader.probability()),
                                leader.read(),
                                NumberWords.roundPercent(leader.secondProbability()),
                                leader.second());
        return leader.isTorn()
                ? new PadVerdict(
                        State.UNSURE,
                        "Not sure: %s or %s".formatted(leader.read(), leader.second()),
                        shares + " Change a stroke, and watch it tip.",
                        List.of(leader.read(), leader.second()),
                        leader.model(),
                        votes,
                        List.of())
                : new PadVerdict(
                        State.UNSURE,
                        "Not sure: perhaps " + leader.read(),
                        shares + " Draw the %s more plainly.".formatted(word),
                        List.of(leader.read()),
                        leader.model(),
                        votes,
                        List.of());
    }

    private static PadVerdict strange(
            Vote leader, List<Vote> votes, Familiarity.Unfamiliar unfamiliar, String word) {
        return new PadVerdict(
                State.UNFAMILIAR,
                "Not like any %s I learned".formatted(word),
                "Farther from what was learned than %s validation examples. Forced to choose, %s says %s."
                        .formatted(
                                unfamiliar.share() < 1
                                        ? NumberWords.roundPercent(unfamiliar.share()) + " of the"
                                        : "all",
                                leader.title(),
                                leader.read()),
                List.of(),
                leader.model(),
                votes,
                unfamiliar.nearest().stream()
                        .map(near ->
                                new NearExample(GlyphView.message(near.glyph()), near.className()))
                        .toList());
    }

    /// How many of the others agree.
    private static String agreement(Vote leader, List<Vote> votes) {
        int others = votes.size() - 1;
        long agree = votes.stream().filter(vote -> vote.read().equals(leader.read())).count() - 1;
        if (others == 0) return "No other model answers.";
        if (others == 1) return agree == 1 ? "The other agrees." : "The other does not agree:";
        if (agree == others) {
            return "All %s others agree.".formatted(NumberWords.word(others));
        }
        if (agree == 0) return "None of the %s others agrees:".formatted(NumberWords.word(others));
        return "%s of the %s others %s."
                .formatted(
                        NumberWords.capitalised(NumberWords.word((int) agree)),
                        NumberWords.word(others),
                        agree == 1 ? "agrees" : "agree");
    }
}
