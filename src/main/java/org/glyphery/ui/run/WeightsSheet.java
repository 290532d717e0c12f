package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.statistics.SplitOverview;
import org.glyphery.dataset.statistics.SplitOverview.ClassPictures;
import org.glyphery.inspection.PictureWindows;
import org.glyphery.inspection.PictureWindows.WeightKind;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.ui.LatestQuestion;

/// The weights of one epoch that look at the picture itself, and the film of how they became so.
final class WeightsSheet extends Section {

    private static final int FIRST = 30;

    private final RunPageServices services;
    private final PictureWindows windows;
    private final boolean isInk;
    private final H2 heading = new H2();
    private final Paragraph words = new Paragraph();
    private final WeightTiles tiles;
    private final Paragraph filmWords = new Paragraph();
    private final NativeButton more = new NativeButton();
    private Runnable shownAgain = () -> {};
    private boolean all;

    /// @param windows that are shown
    /// @param chooses is called with an epoch when a person chooses it in the film
    WeightsSheet(Run run, RunPageServices services, PictureWindows windows, IntConsumer chooses) {
        this.services = services;
        this.windows = windows;
        isInk = services.inspection().isOfInk(run);
        tiles = new WeightTiles(chooses);
        addClassNames("sheet", "weights");
        words.addClassName("note");
        filmWords.addClassNames("note", "film-words");
        more.addClassName("plain");
        more.addClickListener(_ -> {
            all = true;
            shownAgain.run();
        });
        int count = windows.windows().size();
        heading.setText(
                switch (windows.kind()) {
                    case TEMPLATES -> "Templates";
                    case UNITS -> "First layer, " + NumberWords.count(count) + " units";
                    case KERNELS -> "First layer, " + NumberWords.count(count) + " kernels";
                    case GATES -> "Weights by gate";
                });
        more.setText("Show all " + NumberWords.count(count));
        tiles.addClassName(windows.kind().name().toLowerCase(Locale.ROOT));
        tiles.setBelow(more);
        add(new Div(heading, words), tiles, filmWords);
        if (windows.kind() == WeightKind.TEMPLATES) askMeans(run);
    }

    void show(EpochInView view) {
        Run run = view.run();
        int epoch = view.epoch();
        words.setText(services.films().isKept(run, epoch) ? kindWords() : FilmWords.notKept(epoch));
        filmWords.setText(FilmWords.of(run, services.films()));
        filmWords.setVisible(!filmWords.getText().isEmpty());
        int count = windows.windows().size();
        int shown = all ? count : Math.min(FIRST, count);
        more.setVisible(shown < count);
        shownAgain = () -> show(view);
        List<Integer> epochs = services.films().epochs(run);
        tiles.show(
                new WeightTiles.PicturedRun(
                        run.id().value(),
                        run.model().value(),
                        epoch,
                        epochs,
                        view.steps(epochs),
                        services.films().hasFirstUpdates(run),
                        run.status() == RunStatus.RUNNING,
                        LiveWeightsSheet.what(windows.kind()),
                        windows.windows().subList(0, shown),
                        windows.kind() == WeightKind.TEMPLATES));
    }

    private void askMeans(Run run) {
        var datasets = services.datasets();
        List<String> classes = datasets.facts(run.plan().dataset()).classes();
        datasets.whole(run.plan().dataset())
                .filter(whole -> datasets.absence(whole).isEmpty())
                .ifPresent(whole ->
                        new LatestQuestion()
                                .ask(
                                        services.browser().survey(whole).overviews()::join,
                                        overviews -> showMeans(overviews, whole, classes)));
    }

    /// @param whole the dataset, of whose classes the network may know some alone
    private void showMeans(
            Map<Split, SplitOverview> overviews, DatasetFacts whole, List<String> classes) {
        var training = overviews.get(Split.TRAINING);
        if (training == null) return;
        int channels = windows.windows().size() / classes.size();
        tiles.showMeans(
                classes.stream()
                        .map(whole.classes()::indexOf)
                        .map(training.classes()::get)
                        .map(ClassPictures::mean)
                        .flatMap(mean -> Collections.nCopies(channels, mean).stream())
                        .toList());
    }

    private String kindWords() {
        return switch (windows.kind()) {
            case TEMPLATES ->
                    "%1$s on blue speaks for the class, %2$s on brown against it; in grey the mean of its training pictures."
                            .formatted(bright(), bright().toLowerCase(Locale.ROOT));
            case UNITS ->
                    "%1$s on blue excites the unit, %2$s on brown inhibits it."
                            .formatted(bright(), bright().toLowerCase(Locale.ROOT));
            case KERNELS ->
                    "Each kernel looks for its own pattern, blue for %s, brown for %s, all over the picture."
                            .formatted(isInk ? "ink" : "bright", isInk ? "paper" : "dark");
            case GATES ->
                    "Each column is a unit, each row a number that comes in. Blue opens the unit's"
                            + " gate or raises its candidate, brown does the opposite.";
        };
    }

    /// What the numbers of a picture are the more of, the larger they are.
    private String bright() {
        return isInk ? "Ink" : "Brightness";
    }
}
