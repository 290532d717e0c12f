package org.glyphery.ui.train;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.glyphery.UserError;
import org.glyphery.dataset.Datasets;
import org.glyphery.inspection.Inspection;
import org.glyphery.network.Network;
import org.glyphery.run.Estimates;
import org.glyphery.run.MeasuredRuns;
import org.glyphery.run.Priority;
import org.glyphery.run.Race;
import org.glyphery.run.Races;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.Runs;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Plan;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.Debounce;
import org.glyphery.ui.Messages;
import org.glyphery.ui.RunsLive;
import org.glyphery.ui.Tour;
import org.glyphery.ui.TourStep;
import org.glyphery.ui.train.Draft.DraftReading;

/// A preset is started by one press; or it is changed field by field, seen layer by layer, and
/// started then.
@Route(Addresses.TRAIN)
@PageTitle("Train · Glyphery")
@Menu(title = "Train", order = 20)
@StyleSheet("theme/train.css")
public final class TrainView extends Div implements BeforeEnterObserver {

    private final Runs runs;
    private final Races races;
    private final Estimates estimates;
    private final Datasets datasets;
    private final Draft draft;
    private final Presets presets;
    private final PresetCards cards;
    private final AugmentationPreview preview;
    private final PlanForm form;
    private final PlannedNetwork planned;
    private final ChangedPlan settings;
    private final StartDock dock = new StartDock(this::start);
    private final Debounce typing = new Debounce();
    private MeasuredRuns measured;

    TrainView(
            Runs runs,
            Races races,
            Estimates estimates,
            Inspection inspection,
            Datasets datasets,
            OwnSources own,
            RunsLive live) {
        this.runs = runs;
        this.races = races;
        this.estimates = estimates;
        this.datasets = datasets;
        measured = estimates.measured();
        draft = new Draft(StarterSet.cnn(), datasets);
        presets = Presets.of(datasets);
        var race = new RaceLine(this::race);
        cards =
                new PresetCards(
                        runs, inspection, datasets, presets, this::write, this::start, race);
        preview = new AugmentationPreview(datasets);
        planned = new PlannedNetwork(datasets);
        form = new PlanForm(draft, own, this::typed, this::show, preview);
        settings = new ChangedPlan(form, planned);
        addClassName("train");
        add(head(), cards, race, settings, dock);
        live.follow(this, this::hear, () -> cards.show(measured));
        addDetachListener(_ -> typing.forget());
    }

    private Div head() {
        var words =
                new Span(
                        "Choose a network and start. Accuracy and time are those of this machine.");
        words.addClassName("soft");
        var files = new PlanFile(datasets, this::open, () -> show().plan());
        files.addComponentAsFirst(cards.all());
        var head = new Div(new H1("Train"), words, files);
        head.addClassName("train-head");
        return head;
    }

    /// A link here may hold a plan, or name a run whose plan is copied or trained on.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = TrainAddress.of(event.getLocation());
        try {
            Plan plan = address.plan(runs, datasets).orElseGet(StarterSet::cnn);
            begin(plan, address.isOfRun() ? plan : presets.behind(plan));
            settings.open(address.isOfRun() || !presets.contain(plan));
        } catch (UserError wrong) {
            begin(StarterSet.cnn(), StarterSet.cnn());
            Messages.say(wrong.getMessage());
        }
    }

    /// @param behind the plan that this one is compared with
    private void begin(Plan plan, Plan behind) {
        draft.replace(plan);
        form.begin(Beginning.of(behind));
        cards.choose(behind);
        form.build();
        show();
    }

    private void write(Plan plan) {
        begin(plan, plan);
    }

    private void open(Plan plan) {
        write(plan);
        settings.open(true);
    }

    /// A card says what is known by now, whatever else is on the page.
    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed _, RunEvent.Deleted _ -> {
                measured = estimates.measured();
                cards.show(measured);
            }
            case RunEvent.QueueChanged _, RunEvent.Progressed _ -> {}
        }
    }

    /// Drawing, time and parameters follow each key; what is costly waits, and what is half typed
    /// is no error yet.
    private void typed() {
        dock.allow();
        settings.mark();
        draft.readable().ifPresent(this::follow);
        typing.soon(this::show);
    }

    private void follow(Plan plan) {
        try {
            planned.showLearning(plan);
            planned.show(plan).ifPresent(network -> foretell(plan, network));
        } catch (UserError said) {
            // It is said beside its field once typing rests.
        }
    }

    private void foretell(Plan plan, Network network) {
        dock.show(plan.name(), network.parameterCount(), measured.estimate(plan, network));
    }

    private DraftReading show() {
        typing.forget();
        settings.mark();
        var reading = draft.read(runs);
        var wrong = form.show(reading.errors());
        reading.plan().or(draft::drawable).ifPresentOrElse(planned::show, planned::outdate);
        reading.plan().ifPresent(planned::showLearning);
        planned.blame(reading.errors(), reading.plan().isPresent());
        reading.plan().ifPresent(plan -> TrainAddress.of(plan).show(UI.getCurrent()));
        if (reading.errors().isEmpty()) {
            var plan = reading.plan().orElseThrow();
            form.showEpoch(EpochWords.of(plan, datasets));
            preview.show(plan);
            foretell(plan, reading.network().orElseThrow());
        } else {
            form.showEpoch("");
            if (!wrong.fields().isEmpty()) settings.open(true);
            dock.refuse(reading.errors().size(), wrong.fields(), wrong.elsewhere());
        }
        return reading;
    }

    private void start() {
        var reading = show();
        if (!reading.errors().isEmpty()) return;
        start(reading.plan().orElseThrow());
    }

    private void start(Plan plan) {
        typing.forget();
        Run run = runs.add(List.of(plan), Priority.PERSON).getFirst();
        Tour.did(TourStep.TRAIN);
        UI.getCurrent().navigate(Addresses.run(run.id()));
    }

    private void race(Plan first, Plan second) {
        typing.forget();
        Race race = races.start(first, second);
        Tour.did(TourStep.TRAIN);
        UI.getCurrent().navigate(Addresses.race(race.id()));
    }
}
