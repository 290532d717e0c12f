package org.glyphery.ui.compare;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.UserError;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunStatus;
import org.glyphery.training.RunId;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.LatestQuestion;

/// Several runs side by side, live while they train. Without a choice the best of each kind.
final class ComparePage extends Div {

    /// The script that is done once the browser has drawn what it has.
    private static final String DRAWN =
            "return new Promise(done => requestAnimationFrame(() => setTimeout(done)))";

    private final ComparePageServices services;
    private final CompareHead head;
    private final CurvesSheet curves;
    private final PairsSheet pairs = new PairsSheet();
    private final ResultsSheet results = new ResultsSheet();
    private final ClassesSheet classes;
    private final MistakesSheet mistakes;
    private final SpreadSheet spread;
    private final ParallelSheet parallel = new ParallelSheet();
    private final PlansSheet plans;
    private final Div sheets;
    private final Span reason = new Span();
    private final Paragraph missing =
            new Paragraph(reason, new Anchor(Addresses.RUNS, "To the runs"));
    private final LatestQuestion answerTimes = new LatestQuestion();
    private final LatestQuestion ownAccuracies = new LatestQuestion();
    private CompareAddress address;
    private boolean isWhole; // whether what stands below is there
    private Optional<RunComparison> comparison = Optional.empty();

    ComparePage(ComparePageServices services, CompareAddress first) {
        this.services = services;
        address = first;
        head = new CompareHead(services.search(), this::addRun, this::leaveOut);
        curves = new CurvesSheet(first.curves(), each -> look(address.withCurves(each)));
        classes = new ClassesSheet(first.scores(), each -> look(address.withScores(each)));
        mistakes =
                new MistakesSheet(
                        services, first.mistakes(), each -> look(address.withMistakes(each)));
        spread = new SpreadSheet(first.x(), first.y(), (x, y) -> look(address.withAxes(x, y)));
        plans = new PlansSheet(all -> look(address.withAllFields(all)));
        sheets = new Div(curves, pairs, results, classes, mistakes, spread, plans, parallel);
        sheets.addClassName("sheets");
        addClassName("compare");
        add(head, missing, sheets);
        services.live().follow(this, this::hear, this::read);
    }

    /// What stands first in sight is there first; the rest follows once the browser has drawn it.
    private void read() {
        compare();
        getElement().executeJs(DRAWN).then(_ -> showRest());
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed(var run) -> {
                boolean others =
                        address.runs().isEmpty()
                                ? !bestOfEachKind().equals(ids())
                                : chosen().contains(run.id()) && !isShown(run.id());
                if (others) compare();
                else if (isShown(run.id())) change(run);
            }
            case RunEvent.Deleted(var run) -> {
                if (address.runs().isEmpty() || isShown(run.id())) compare();
            }
            case RunEvent.Progressed _, RunEvent.QueueChanged _ -> {}
        }
    }

    /// Those chosen that there are; else the best of each kind.
    private List<RunId> wanted() {
        return address.runs().isEmpty()
                ? bestOfEachKind()
                : chosen().stream()
                        .distinct()
                        .filter(id -> services.runs().find(id).isPresent())
                        .toList();
    }

    /// The ids that the address names.
    private List<RunId> chosen() {
        return address.runs().orElse(List.of());
    }

    private boolean isShown(RunId id) {
        return ids().contains(id);
    }

    /// The ids of the runs that are shown.
    private List<RunId> ids() {
        return comparison.stream()
                .flatMap(all -> all.runs().stream())
                .map(ComparedRun::id)
                .toList();
    }

    private void addRun(RunId id) {
        List<RunId> more = new ArrayList<>(ids());
        more.add(id);
        choose(more);
    }

    private void leaveOut(RunId id) {
        choose(ids().stream().filter(each -> !each.equals(id)).toList());
    }

    private void choose(List<RunId> runs) {
        address = address.withRuns(runs);
        getUI().ifPresent(address::show);
        compare();
    }

    /// All runs are read.
    private void compare() {
        head.showBinned(
                chosen().stream()
                        .distinct()
                        .flatMap(id -> services.bin().find(id).stream())
                        .map(binned -> binned.run().name())
                        .toList());
        try {
            show(services.comparisons().of(wanted()));
            if (isWhole) measureAnswerTimes();
        } catch (UserError unable) {
            comparison = Optional.empty();
            head.showNothing();
            sheets.setVisible(false);
            missing.setVisible(true);
            reason.setText(
                    unable.getMessage() + " Choose some on the page Runs, then press Compare. ");
        }
    }

    /// Reads only this one again.
    private void change(Run run) {
        comparison.ifPresent(before -> show(services.comparisons().refreshed(before, run.id())));
        if (run.status() != RunStatus.RUNNING) measureAnswerTimes();
    }

    private List<RunId> bestOfEachKind() {
        return services.models().bestOfEachKind().stream()
                .limit(RunComparison.MOST)
                .map(model -> model.run().id())
                .toList();
    }

    /// Measures models that nobody has asked yet; while a network trains, once it is done.
    private void measureAnswerTimes() {
        comparison
                .filter(all -> all.runs().stream().anyMatch(each -> each.answerTime().isEmpty()))
                .filter(_ -> services.live().progress().isEmpty())
                .ifPresent(all ->
                        answerTimes.ask(() -> services.comparisons().timed(all), _ -> showTimes()));
    }

    /// The runs themselves may have changed while they were timed.
    private void showTimes() {
        comparison = comparison.map(services.comparisons()::withTimes);
        comparison.ifPresent(all -> {
            results.show(all);
            spread.show(all, address.x(), address.y());
        });
    }

    /// A colleague sees the same runs, whichever are the best by then.
    private void look(CompareAddress elsewhere) {
        CompareAddress before = address;
        address = elsewhere.runs().isEmpty() ? elsewhere.withRuns(ids()) : elsewhere;
        address.show(UI.getCurrentOrThrow());
        comparison.ifPresent(all -> {
            if (!before.curves().equals(address.curves())) curves.show(all, address.curves());
            if (before.scores() != address.scores()) classes.show(all, address.scores());
            if (!before.mistakes().equals(address.mistakes())) {
                mistakes.show(all, address.mistakes());
            }
            if (!(before.x() + before.y()).equals(address.x() + address.y())) {
                spread.show(all, address.x(), address.y());
            }
            if (before.allFields() != address.allFields()) plans.show(all, address.allFields());
        });
    }

    private void show(RunComparison all) {
        comparison = Optional.of(all);
        missing.setVisible(false);
        sheets.setVisible(true);
        head.show(all);
        curves.show(all, address.curves());
        pairs.show(all);
        results.show(all);
        if (isWhole) showBelow(all);
    }

    private void showRest() {
        isWhole = true;
        comparison.ifPresent(all -> {
            showBelow(all);
            measureAnswerTimes();
        });
    }

    private void showBelow(RunComparison all) {
        head.offerMore(all);
        classes.show(all, address.scores());
        mistakes.show(all, address.mistakes());
        plans.show(all, address.allFields());
        spread.show(all, address.x(), address.y());
        parallel.show(all);
        ownAccuracies.ask(
                () -> services.ownAccuracies().of(all),
                own -> comparison.ifPresent(now -> results.show(now, own)));
    }
}
