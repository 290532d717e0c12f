package org.glyphery.ui.run;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Split;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.ChosenModel;
import org.glyphery.ui.DownloadMenu;
import org.glyphery.ui.RunActionButton;
import org.glyphery.ui.RunStatusText;
import org.glyphery.ui.WaitingWords;

/// What the run is called and where it stands, and what can be done about it.
@StyleSheet("theme/run-head.css")
final class RunHead extends Div {

    private final H1 name = new H1();
    private final Div chips = new Div();
    private final Paragraph status = new Paragraph();
    private final Paragraph notes = new Paragraph();
    private final Anchor draw = new Anchor("", "Use on Draw");
    private final Anchor pictures = new Anchor("", "Hardest pictures");
    private final NativeButton edit = new NativeButton("Rename, tag, note");
    private final DownloadMenu downloads = new DownloadMenu();
    private final RunActionButton action;
    private final PauseButton pause;
    private final StopOrResume stopOrResume;
    private final Again again;
    private final Description description;
    private final RunQueue queue;
    private final Datasets datasets;
    private Run run;

    RunHead(
            Run run,
            RunQueue queue,
            Datasets datasets,
            Description.Saves saves,
            Consumer<Run> deletes,
            Runnable runsAgain) {
        this.run = run;
        this.queue = queue;
        this.datasets = datasets;
        action = new RunActionButton(run, each -> queue.cancel(each.id()), deletes);
        pause = new PauseButton(run, queue);
        stopOrResume = new StopOrResume(run, queue);
        again = new Again(run, runsAgain);
        downloads.show(RunFileList.of(run));
        description =
                new Description(
                        described -> {
                            saves.save(described);
                            edit(false);
                        },
                        () -> edit(false));
        description.setVisible(false);
        addClassName("run-head");
        chips.addClassName("chips");
        notes.addClassName("notes");
        edit.addClassName("plain");
        edit.addClickListener(_ -> edit(!description.isVisible()));
        draw.addClassNames("plain", "first");
        pictures.addClassName("plain");
        var title = new Div(name, chips);
        title.addClassName("title");
        var tools = new Div(pause, stopOrResume, action, edit, again, downloads, pictures, draw);
        tools.addClassName("tools");
        add(title, tools, status, notes, description);
        show(run);
    }

    void show(Run changed) {
        run = changed;
        name.setText(run.name());
        action.show(run);
        pause.show(run);
        stopOrResume.show(run);
        again.show(run);
        downloads.show(RunFileList.of(run));
        chips.removeAll();
        DatasetFacts data = datasets.facts(run.plan().dataset());
        Stream.of(data.title(), PlanWords.of(run.plan().architecture()))
                .forEach(text -> chips.add(chip(text, "chip")));
        run.plan().tags().forEach(tag -> chips.add(chip(tag, "chip tag")));
        notes.setText(run.plan().notes());
        notes.setVisible(!run.plan().notes().isEmpty());
        draw.setHref(Addresses.draw(ChosenModel.best(run.model())));
        draw.setVisible(run.best().isPresent() && data.isInk());
        showPictures(data);
        showStatus();
    }

    /// Says anew what a run waits for.
    void tellWaiting() {
        if (run.status() == RunStatus.QUEUED) showStatus();
    }

    /// Leads to the pictures that it read worst: those of the test split, which it has not seen,
    /// where there is one.
    private void showPictures(DatasetFacts data) {
        var split = data.splits().test() > 0 ? Split.TEST : Split.TRAINING;
        pictures.setHref(Addresses.hardest(data.name(), split.word(), run.id()));
        pictures.setVisible(run.best().isPresent());
    }

    private void showStatus() {
        String word = RunStatusText.word(run.status());
        status.removeAll();
        var strong = new Span(word);
        strong.setClassName("status " + word);
        String detail =
                run.status() == RunStatus.QUEUED
                        ? ". " + WaitingWords.of(run.id(), queue)
                        : " · " + RunStatusText.detail(run);
        status.add(strong, new Span(detail));
        queue.rival(run.id())
                .ifPresent(rival ->
                        status.add(
                                new Span(" · "),
                                new Anchor(
                                        Addresses.race(run.id()),
                                        "in a race with " + rival.name())));
        boolean hasFailed = run.status() == RunStatus.FAILED;
        if (hasFailed) run.last().ifPresent(last -> status.add(new Span(whatIsLeft(last))));
        status.setClassName("state" + (hasFailed ? " failed" : ""));
    }

    private static String whatIsLeft(EpochScores last) {
        return " Epoch %d was its last good one: this page shows it, and those before."
                .formatted(last.epoch());
    }

    private void edit(boolean open) {
        description.setVisible(open);
        if (open) description.open(run);
        else edit.focus();
    }

    private static Span chip(String text, String className) {
        var chip = new Span(text);
        chip.setClassName(className);
        return chip;
    }
}
