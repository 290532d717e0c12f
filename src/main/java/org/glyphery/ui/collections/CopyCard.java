package org.glyphery.ui.collections;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.NumberWords;
import org.glyphery.hand.HandCopy;
import org.glyphery.hand.HandFigures;
import org.glyphery.hand.HandFigures.MeasuredHand;
import org.glyphery.prediction.CountedRight;
import org.glyphery.run.ModelName;
import org.glyphery.run.Run;
import org.glyphery.run.RunProgress;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.ChosenModel;
import org.glyphery.ui.FinalButton;
import org.glyphery.ui.Messages;
import org.glyphery.ui.ProgressBar;
import org.glyphery.ui.RunStatusText;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.Press;
import org.glyphery.ui.Table.TableRow;
import org.glyphery.ui.WaitingWords;

/// One copy that learns a hand, or has learned it: how far it is, its figures beside those of the
/// model that it is a copy of, and its undoing.
final class CopyCard extends Div {

    private static final String NONE = "–";

    private final CopyServices services;
    private final KeptPlace place;
    private final Optional<Consumer<ModelName>> shows;
    private final Div head = new Div();
    private final Div state = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Table table = new Table();
    private final Paragraph note = new Paragraph();
    private final Div tools = new Div();
    private Optional<HandCopy> told = Optional.empty();

    CopyCard(CopyServices services, KeptPlace place, Optional<Consumer<ModelName>> shows) {
        this.services = services;
        this.place = place;
        this.shows = shows;
        addClassName("copy");
        state.addClassName("state");
        state.getElement().setAttribute("role", "status");
        note.addClassName("note");
        tools.addClassName("tools");
        table.setVisible(false);
        note.setVisible(false);
        bar.setVisible(false);
        add(head, state, bar, table, note, tools);
    }

    /// A question that has been asked stays while nothing changes.
    void show(HandCopy copy) {
        if (!told.equals(Optional.of(copy))) {
            fillHead(copy);
            fillTools(copy);
        }
        told = Optional.of(copy);
        tellState();
    }

    /// Says anew what it waits for, or that it is trained.
    void tellState() {
        told.map(HandCopy::run).ifPresent(this::tellState);
    }

    private void tellState(Run run) {
        boolean trains = services.queue().turn().filter(run.id()::equals).isPresent();
        bar.setVisible(trains);
        state.setText(state(run));
        state.setVisible(!state.getText().isEmpty());
    }

    private void fillHead(HandCopy copy) {
        head.removeAll();
        Run run = copy.run();
        head.add(new Anchor(Addresses.run(run.id()), run.name()));
        int learned = services.copies().learned(copy);
        var words =
                new Span(
                        " · %s · learned from %s · copy of "
                                .formatted(
                                        copy.layers().title(),
                                        NumberWords.counted(learned, "drawing")));
        words.addClassName("soft");
        head.add(words);
        head.add(
                services.runs()
                        .find(copy.parent().run())
                        .<Component>map(
                                parent -> new Anchor(Addresses.run(parent.id()), parent.name()))
                        .orElseGet(() -> new Span("a run that is gone")));
    }

    private String state(Run run) {
        return switch (run.status()) {
            case QUEUED -> WaitingWords.of(run.id(), services.queue());
            case RUNNING -> "It is being trained.";
            case FINISHED -> "";
            case PAUSED, CANCELLED, FAILED ->
                    "%s: %s"
                            .formatted(
                                    NumberWords.capitalised(RunStatusText.word(run.status())),
                                    RunStatusText.detail(run));
        };
    }

    /// How far its training is.
    void show(RunProgress progress) {
        boolean isDone = progress.step() == progress.steps();
        String words =
                isDone
                        ? "All %d steps are done; it is being scored.".formatted(progress.steps())
                        : "Step %d of %d.".formatted(progress.step(), progress.steps());
        bar.setVisible(true);
        bar.show(words, progress.share());
        state.setText(words);
        state.setVisible(true);
    }

    /// What it reads, beside what the model read that it is a copy of.
    void show(HandFigures figures) {
        int unseen =
                figures.after()
                        .unseen()
                        .or(() -> figures.before().unseen())
                        .map(CountedRight::count)
                        .orElse(0);
        table.show(
                List.of(
                        "training",
                        unseen == 0
                                ? "unseen drawings"
                                : NumberWords.counted(unseen, "unseen drawing"),
                        figures.data() + ", test"),
                List.of(row("before", figures.before()), row("after", figures.after())));
        table.setVisible(true);
        note.setVisible(true);
        note.setText(
                unseen == 0
                        ? "Nothing was held back, since there were few drawings: keep some more,"
                                + " and they are what it is tested on."
                        : "Below each share its 95 % interval (Wilson's). Whatever is kept from now"
                                + " on counts as not seen too.");
    }

    private static TableRow row(String name, MeasuredHand measured) {
        return new TableRow(
                name, -1, List.of(cell(measured.unseen()), cell(measured.test())), Press.NONE);
    }

    private static List<String> cell(Optional<CountedRight> counted) {
        return counted.map(right ->
                        List.of(NumberWords.percent(right.share()), right.words(), right.range(1)))
                .orElse(List.of(NONE));
    }

    private void fillTools(HandCopy copy) {
        tools.removeAll();
        Run run = copy.run();
        List<Component> offered = new ArrayList<>();
        if (run.best().isPresent()) offered.add(show(run.model()));
        offered.add(run.status().hasEnded() ? undo(copy) : cancel(run));
        tools.add(offered);
    }

    private Component show(ModelName name) {
        if (shows.isPresent()) {
            var button = new NativeButton("Put it on show", _ -> shows.get().accept(name));
            button.addClassName("plain");
            return button;
        }
        var link = new Anchor(Addresses.draw(ChosenModel.best(name)), "Try it on Draw");
        link.addClassName("plain");
        return link;
    }

    private NativeButton cancel(Run run) {
        var button =
                new NativeButton(
                        "Cancel", _ -> Messages.orSay(() -> services.queue().cancel(run.id())));
        button.addClassName("plain");
        button.setAriaLabel("Cancel " + run.name());
        return button;
    }

    private FinalButton undo(HandCopy copy) {
        String version =
                services.copies().isAlone(copy)
                        ? "deletes this copy and the version of %s that it learned from"
                                .formatted(place.words())
                        : "deletes this copy; the version that it learned from is needed elsewhere";
        return new FinalButton(
                "Undo: " + version,
                "Undo %s: %s".formatted(copy.run().name(), version),
                () -> Messages.orSay(() -> services.copies().undo(copy)));
    }
}
