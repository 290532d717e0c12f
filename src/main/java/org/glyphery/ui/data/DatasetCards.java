package org.glyphery.ui.data;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.imports.UnfinishedImport;
import org.jspecify.annotations.Nullable;

/// The cards of all datasets, of what is on its way and of what did not arrive. While something is
/// on its way the page asks each second how far it is.
final class DatasetCards extends Div {

    private static final int BETWEEN_MILLIS = 1_000;

    private final DataPageServices services;

    /// Cards before and behind the place for files, which stays while others come and go.
    private final Div here = new Div();

    private final Div away = new Div();
    private final Map<String, ImportCard> onTheirWay = new LinkedHashMap<>();
    private List<Object> shown = List.of();
    private @Nullable Registration polling;

    DatasetCards(DataPageServices services) {
        this.services = services;
        addClassName("dataset-cards");
        here.addClassName("among");
        away.addClassName("among");
        add(here, new UploadCard(this::look), away);
        build();
    }

    /// Looks whether anything has begun or ended, and how far the rest is.
    private void look() {
        if (!state().equals(shown)) build();
        for (UnfinishedImport each : services.imports().underWay()) {
            ImportCard card = onTheirWay.get(each.name().value());
            if (card != null) card.show(each.progress());
        }
        getUI().ifPresent(this::poll);
    }

    /// What makes other cards: progress does not.
    private List<Object> state() {
        return List.of(
                services.datasets().all(),
                services.imports().failed(),
                services.imports().underWay().stream().map(UnfinishedImport::name).toList());
    }

    private void build() {
        shown = state();
        onTheirWay.clear();
        here.removeAll();
        away.removeAll();
        Set<String> coming =
                services.imports().underWay().stream()
                        .map(each -> each.name().value())
                        .collect(Collectors.toSet());
        for (DatasetFacts facts : services.datasets().all()) {
            if (coming.contains(facts.name())) continue;
            boolean isHere = services.datasets().absence(facts).isEmpty();
            (isHere ? here : away).add(new DatasetCard(services, facts, this::look));
        }
        for (UnfinishedImport each : services.imports().underWay()) {
            var card = ImportCard.of(each, () -> forget(each.name().value()));
            onTheirWay.put(each.name().value(), card);
            here.add(card);
        }
        services.imports()
                .failed()
                .forEach(each -> here.add(ImportCard.of(each, () -> forget(each.name().value()))));
    }

    private void forget(String name) {
        services.imports().cancel(name);
        look();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        polling = event.getUI().addPollListener(_ -> look());
        poll(event.getUI());
    }

    private void poll(UI ui) {
        ui.setPollInterval(services.imports().underWay().isEmpty() ? -1 : BETWEEN_MILLIS);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (polling != null) polling.remove();
        event.getUI().setPollInterval(-1);
        super.onDetach(event);
    }
}
