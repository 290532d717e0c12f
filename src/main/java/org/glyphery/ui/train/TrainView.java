package org.glyphery.ui.train;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.stream.Stream;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.run.Estimates;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.run.StarterSet;
import org.glyphery.training.CifarPresets;
import org.glyphery.training.FashionPresets;
import org.glyphery.training.FieldError;
import org.glyphery.training.Plan;
import org.glyphery.training.RecurrentPresets;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.Debounce;
import org.glyphery.ui.Messages;
import org.glyphery.ui.train.Draft.DraftReading;

/// A plan is written field by field, seen layer by layer, and started.
@Route(Addresses.TRAIN)
@PageTitle("Train · Glyphery")
@Menu(title = "Train", order = 20)
@StyleSheet("theme/train.css")
public final class TrainView extends Div implements BeforeEnterObserver {

    private final Runs runs;
    private final Estimates estimates;
    private final Datasets datasets;
    private final Draft draft;
    private final AugmentationPreview preview;
    private final PlanForm form;
    private final PlannedNetwork planned;
    private final StartSheet start = new StartSheet(this::start);
    private final Debounce typing = new Debounce();

    TrainView(Runs runs, Estimates estimates, Datasets datasets) {
        this.runs = runs;
        this.estimates = estimates;
        this.datasets = datasets;
        draft = new Draft(StarterSet.cnn(), datasets);
        preview = new AugmentationPreview(datasets);
        planned = new PlannedNetwork(datasets);
        form = new PlanForm(draft, this::typed, this::show, preview);
        addClassName("train");
        var side = new Div(start, planned);
        side.addClassName("side");
        var head =
                new Div(
                        new H1("Train"),
                        presets(),
                        new PlanFile(datasets, this::write, () -> show().plan()));
        head.addClassName("train-head");
        add(head, form, side);
    }

    /// A link here may hold a plan, or name a run whose plan is copied or trained on.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            TrainAddress.of(event.getLocation()).plan(runs, datasets).ifPresent(draft::replace);
        } catch (UserError wrong) {
            Messages.say(wrong.getMessage());
        }
        form.build();
        show();
    }

    private Div presets() {
        var presets = new Div();
        presets.addClassName("presets");
        Stream.of(StarterSet.plans().stream(), RecurrentPresets.plans().stream(), ofPhotographs())
                .flatMap(plans -> plans)
                .forEach(plan -> {
                    var button = new NativeButton(plan.name(), _ -> write(plan));
                    button.addClassName("plain");
                    presets.add(button);
                });
        return presets;
    }

    /// Those for datasets that do not ship, once they are here.
    private Stream<Plan> ofPhotographs() {
        return Stream.concat(
                here(CifarPresets.DATASET).flatMap(choice -> CifarPresets.plans(choice).stream()),
                here(FashionPresets.DATASET).map(FashionPresets::cnn));
    }

    private Stream<DatasetChoice> here(String name) {
        return datasets
                .current(name)
                .filter(facts -> datasets.absence(facts).isEmpty())
                .map(DatasetFacts::standard)
                .stream();
    }

    private void write(Plan plan) {
        draft.replace(plan);
        form.build();
        show();
    }

    /// The drawing follows each key; what is costly waits, and what is half typed is no error yet.
    private void typed() {
        start.allow();
        draft.readable().ifPresent(planned::show);
        typing.soon(this::show);
    }

    private DraftReading show() {
        typing.forget();
        var reading = draft.read(runs);
        List<FieldError> elsewhere = form.show(reading.errors());
        reading.plan().ifPresentOrElse(planned::show, planned::outdate);
        reading.plan().ifPresent(plan -> TrainAddress.of(plan).show(UI.getCurrent()));
        if (reading.errors().isEmpty()) {
            var plan = reading.plan().orElseThrow();
            form.showEpoch(EpochWords.of(plan, datasets));
            preview.show(plan);
            start.show(estimates.of(plan, reading.network().orElseThrow()));
        } else {
            form.showEpoch("");
            start.refuse(reading.errors().size(), elsewhere);
        }
        return reading;
    }

    private void start() {
        var reading = show();
        if (!reading.errors().isEmpty()) return;
        Run run = runs.add(List.of(reading.plan().orElseThrow()), Priority.PERSON).getFirst();
        UI.getCurrent().navigate(Addresses.run(run.id()));
    }
}
