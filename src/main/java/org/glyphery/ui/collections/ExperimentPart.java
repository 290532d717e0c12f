package org.glyphery.ui.collections;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.prediction.CountedRight;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.ReadDrawings;
import org.glyphery.run.ModelName;
import org.glyphery.study.OwnExperiments;
import org.glyphery.study.OwnExperiments.OwnExperiment;
import org.glyphery.ui.AddressLine;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.LatestQuestion;
import org.glyphery.ui.Table;
import org.glyphery.ui.Table.TableRow;

/// The experiment that courses ask for: what the mean images of the classes read of the collection,
/// before anything is trained, and what a trained model reads, with what each misreads.
final class ExperimentPart extends Section {

    private static final int MOST_OFFERED = 100;

    private final CollectionServices services;
    private final OwnCollection collection;
    private final Dropdown<ModelName> trained = new Dropdown<>("Model after training", _ -> read());
    private final Anchor report = new Anchor("", "Report to print");
    private final Paragraph words = new Paragraph();
    private final Table table = new Table();
    private final Div wrong = new Div();
    private final LatestQuestion reading = new LatestQuestion();

    ExperimentPart(CollectionServices services, OwnCollection collection) {
        this.services = services;
        this.collection = collection;
        addClassNames("sheet", "collection-part", "experiment");
        words.addClassName("soft");
        report.addClassName("plain");
        report.setTarget("_blank");
        var tools = new Div(trained, report);
        tools.addClassName("tools");
        var head = new Div(new H2("Before and after training"), tools);
        head.addClassName("card-head");
        add(head, words, table, wrong);
        services.follow(this, this::show);
        addAttachListener(_ -> show());
    }

    private void show() {
        List<Model> models = services.experiments().trained();
        Map<ModelName, String> offered = new LinkedHashMap<>();
        models.stream()
                .limit(MOST_OFFERED)
                .forEach(model -> offered.put(model.name(), "after: " + model.run().name()));
        Optional<ModelName> before = trained.chosen();
        trained.offer(offered);
        before.filter(offered::containsKey).ifPresent(trained::show);
        trained.setVisible(!offered.isEmpty());
        read();
    }

    private void read() {
        Optional<ModelName> chosen = trained.chosen();
        var address =
                new AddressLine("api/collections/%s/report.html".formatted(collection.name()));
        chosen.ifPresent(name -> address.with("model", name.value()));
        report.setHref(address.address());
        reading.ask(() -> services.experiments().of(collection, chosen), this::fill);
    }

    private void fill(OwnExperiment experiment) {
        boolean any = !experiment.drawings().isEmpty() && !experiment.all().isEmpty();
        words.removeAll();
        words.setText(
                experiment.missing() > 0
                        ? OwnExperiments.missing(experiment) + " "
                        : "The mean image of each class, before anything is trained, and a model"
                                + " that was trained, asked about the same %d drawings."
                                        .formatted(experiment.drawings().size()));
        if (experiment.missing() > 0) {
            words.add(new Anchor(Addresses.giving(collection.name()), "Draw them."));
        }
        table.setVisible(any);
        report.setVisible(any);
        wrong.removeAll();
        if (!any) return;
        List<TableRow> rows = new ArrayList<>();
        experiment.before().forEach(read -> rows.add(row("before", read)));
        experiment.after().ifPresent(read -> rows.add(row("after", read)));
        table.show(List.of("model", "training", "read", "accuracy", "95 % interval"), rows);
        experiment.all().forEach(read -> wrong.add(new MisreadPictures(read)));
    }

    private static TableRow row(String training, ReadDrawings read) {
        CountedRight counted = read.accuracy();
        return TableRow.of(
                read.model().run().name(),
                List.of(
                        training,
                        counted.words(),
                        NumberWords.roundPercent(counted.share()),
                        counted.range(0)));
    }
}
