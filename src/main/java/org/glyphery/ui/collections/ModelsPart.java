package org.glyphery.ui.collections;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.prediction.Alphabet;
import org.glyphery.prediction.Model;
import org.glyphery.run.ModelName;
import org.glyphery.ui.AddressLine;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.LatestQuestion;

/// What models read in a collection: the best of each kind, or those that somebody chooses.
final class ModelsPart extends Section {

    /// More would make the table long and the reading slow.
    private static final int MOST = 8;

    private static final int MOST_OFFERED = 100;

    private final CollectionServices services;
    private final OwnCollection collection;
    private final Dropdown<Optional<ModelName>> others =
            new Dropdown<>("Another model", name -> name.ifPresent(this::add));
    private final Paragraph note = new Paragraph();
    private final AccuracyTable table = new AccuracyTable();
    private final CopyPart copies;
    private final LatestQuestion reading = new LatestQuestion();
    private List<ModelName> chosen;

    /// @param chosen models; none for the best of each kind
    ModelsPart(CollectionServices services, OwnCollection collection, List<ModelName> chosen) {
        this.services = services;
        this.collection = collection;
        this.chosen = chosen;
        addClassNames("sheet", "collection-part");
        note.addClassName("soft");
        var head = new Div(new H2("What models read"), others);
        head.addClassName("card-head");
        copies = new CopyPart(services.copying(), place(), Optional.empty());
        add(head, note, table, new H3("Train a copy on it"), copies);
        services.follow(this, this::show);
        addAttachListener(_ -> show());
    }

    /// The models that an address names.
    static List<ModelName> asked(Location location) {
        String names =
                location.getQueryParameters().getSingleParameter(Addresses.MODELS).orElse("");
        return Arrays.stream(names.split(","))
                .flatMap(name -> ModelName.read(name).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private void show() {
        List<OwnExample> all = services.own().all(collection.name());
        List<Model> readers =
                services.models().readingInk().stream()
                        .filter(model -> !model.isControl() && !known(model, all).isEmpty())
                        .toList();
        List<Model> shown = shown(readers);
        offer(readers, shown);
        copies.offer(place(), readers);
        table.setVisible(!shown.isEmpty());
        note.setVisible(shown.isEmpty());
        note.setText(
                all.isEmpty()
                        ? "Draw something first: here you see then which model reads it best."
                        : "No model here knows any of these classes. Train one on this"
                                + " collection.");
        reading.ask(() -> services.readings().of(shown, all), read -> table.show(collection, read));
    }

    private KeptPlace place() {
        return new KeptPlace(collection, Alphabet.DIGITS);
    }

    private static List<OwnExample> known(Model model, List<OwnExample> all) {
        return OwnExamples.of(all, model.data().classes());
    }

    private List<Model> shown(List<Model> readers) {
        if (!chosen.isEmpty()) {
            return readers.stream().filter(model -> chosen.contains(model.name())).toList();
        }
        return services.models().bestOfEachKind(readers::contains).stream().limit(MOST).toList();
    }

    private void offer(List<Model> readers, List<Model> shown) {
        Map<Optional<ModelName>, String> offered = new LinkedHashMap<>();
        offered.put(Optional.empty(), "Another model …");
        readers.stream()
                .filter(model -> !shown.contains(model))
                .limit(MOST_OFFERED)
                .forEach(model -> offered.put(Optional.of(model.name()), model.run().name()));
        others.offer(offered);
        others.setVisible(offered.size() > 1 && shown.size() < MOST);
    }

    private void add(ModelName name) {
        others.show(Optional.empty());
        List<ModelName> more = new ArrayList<>(table.names());
        more.add(name);
        chosen = more.stream().distinct().limit(MOST).toList();
        new AddressLine(Addresses.collection(collection.name()))
                .with(
                        Addresses.MODELS,
                        chosen.stream().map(ModelName::value).collect(Collectors.joining(",")))
                .show(UI.getCurrentOrThrow());
        show();
    }
}
