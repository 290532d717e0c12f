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
import org.glyphery.dataset.imports.ImportDraft;
import org.glyphery.dataset.imports.UnfinishedImport;
import org.glyphery.ui.Pages;
import org.jspecify.annotations.Nullable;

/// The cards of all datasets, of what is on its way and of what did not arrive. While something is
/// on its way the page asks each second how far it is; of what begins or ends elsewhere it is told.
final class DatasetCards extends Div {

    private static final int BETWEEN_MILLIS = 1_000;

    private final DataPageServices services;

    /// Cards before and behind the place for files, which stays while others come and go.
    private final Div here = new Div();

    private final Div away = new Div();
    private final Div waiting = new Div();
    private final Map<String, DraftCard> drafts = new LinkedHashMap<>();
    private final Map<String, ImportCard> onTheirWay = new LinkedHashMap<>();
    private List<Object> shown = List.of();
    private @Nullable Registration polling;
    private Runnable ends = () -> {};

    DatasetCards(DataPageServices services) {
        this.services = services;
        addClassName("dataset-cards");
        here.addClassName("among");
        away.addClassName("among");
        waiting.addClassName("among");
        add(waiting, here, new UploadCard(services.importDrafts(), this::look), away);
        build();
        lookAtDrafts();
    }

    /// Looks whether anything has begun or ended, and how far the rest is.
    private void look() {
        if (!state().equals(shown)) build();
        lookAtDrafts();
        for (UnfinishedImport each : services.imports().underWay()) {
            ImportCard card = onTheirWay.get(each.name().value());
            if (card != null) card.show(each.progress());
        }
        getUI().ifPresent(this::poll);
    }

    /// Cards of files that wait stay, with what was written there, while others come and go.
    private void lookAtDrafts() {
        List<ImportDraft> all = services.importDrafts().all();
        Set<String> ids = all.stream().map(ImportDraft::id).collect(Collectors.toSet());
        drafts.entrySet()
                .removeIf(each -> {
                    boolean isGone = !ids.contains(each.getKey());
                    if (isGone) waiting.remove(each.getValue());
                    return isGone;
                });
        for (ImportDraft each : all) {
            DraftCard known = drafts.get(each.id());
            if (known != null) {
                known.look();
            } else {
                var card = new DraftCard(services, each, this::look);
                drafts.put(each.id(), card);
                waiting.add(card);
            }
        }
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
            boolean isHere = services.datasets().absence(facts).isEmpty();
            if (!isHere && coming.contains(facts.name())) continue;
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
        UI page = event.getUI();
        polling = page.addPollListener(_ -> look());
        ends = services.news().listen(() -> Pages.change(page, this::look));
        look();
    }

    private void poll(UI ui) {
        boolean isQuiet =
                services.imports().underWay().isEmpty()
                        && drafts.values().stream().noneMatch(DraftCard::isLooking);
        ui.setPollInterval(isQuiet ? -1 : BETWEEN_MILLIS);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (polling != null) polling.remove();
        ends.run();
        event.getUI().setPollInterval(-1);
        super.onDetach(event);
    }
}
