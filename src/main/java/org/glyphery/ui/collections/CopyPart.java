package org.glyphery.ui.collections;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.dataset.Gathering;
import org.glyphery.dataset.HeldBack;
import org.glyphery.hand.HandCopy;
import org.glyphery.hand.HandFigures;
import org.glyphery.network.TrainedLayers;
import org.glyphery.prediction.Model;
import org.glyphery.run.ModelName;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.training.RunId;
import org.glyphery.ui.Choice;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.LatestQuestion;
import org.glyphery.ui.Messages;

/// The button that trains a copy of a model on what lies in a collection, and below it the copies
/// that there are: how far each is, what it reads after it and what the model read before.
public final class CopyPart extends Div {

    /// More would be a list of runs, which the page Runs is.
    private static final int MOST_SHOWN = 3;

    private final CopyServices services;
    private final Optional<Consumer<ModelName>> shows;
    private final Dropdown<ModelName> model =
            new Dropdown<>("Model that is copied", _ -> tellWhat());
    private final Choice<TrainedLayers> layers;
    private final NativeButton train = new NativeButton("", _ -> Messages.orSay(this::train));
    private final Paragraph what = new Paragraph();
    private final Div cards = new Div();
    private final Map<RunId, CopyCard> shown = new LinkedHashMap<>();
    private final LatestQuestion measuring = new LatestQuestion();
    private TrainedLayers chosen = TrainedLayers.LAST;
    private KeptPlace place;
    private List<Model> models = List.of();

    /// @param place whose drawings are learned
    /// @param shows puts a copy on show; absent where a link does
    public CopyPart(CopyServices services, KeptPlace place, Optional<Consumer<ModelName>> shows) {
        this.services = services;
        this.place = place;
        this.shows = shows;
        addClassName("copies");
        what.addClassNames("note", "what");
        what.getElement().setAttribute("role", "status");
        layers = new Choice<>("Layers that learn", words(), chosen, layer -> chosen = layer);
        train.addClassNames("plain", "train-copy");
        var form = new Div(model, train);
        form.getElement().insertChild(1, layers.getElement());
        form.addClassName("copy-form");
        add(form, what, cards);
        services.live().follow(this, this::hear, this::refresh);
    }

    private static Map<TrainedLayers, String> words() {
        Map<TrainedLayers, String> words = new LinkedHashMap<>();
        words.put(TrainedLayers.LAST, "Last layer");
        words.put(TrainedLayers.ALL, "All layers");
        return words;
    }

    /// Offers copies of these models, the first of which is chosen until somebody chooses another.
    public void offer(KeptPlace from, List<Model> offered) {
        place = from;
        models = offered;
        Optional<ModelName> before = model.chosen();
        Map<ModelName, String> names = new LinkedHashMap<>();
        offered.forEach(each -> names.put(each.name(), each.run().name()));
        model.offer(names);
        before.filter(names::containsKey).ifPresent(model::show);
        train.setText("Train a copy on " + from.words());
        if (isAttached()) refresh();
    }

    private Optional<Model> chosenModel() {
        return model.chosen()
                .flatMap(name -> models.stream().filter(it -> it.name().equals(name)).findFirst());
    }

    private void train() {
        chosenModel()
                .ifPresent(copied -> services.copies().train(copied, place.collection(), chosen));
        refresh();
    }

    /// What would be learned from, or why there is nothing.
    private void tellWhat() {
        Optional<Model> copied = chosenModel();
        train.setEnabled(copied.isPresent());
        if (copied.isEmpty()) {
            what.setText("There is no model yet that could be copied.");
            return;
        }
        try {
            what.setText(words(services.copies().gathered(copied.get(), place.collection())));
        } catch (UserError unsuitable) {
            what.setText(String.valueOf(unsuitable.getMessage()));
        }
    }

    private String words(Gathering learned) {
        int held = learned.heldBack();
        String digits =
                NumberWords.counted(
                        learned.drawings().size(),
                        place.collection().isMine() ? place.alphabet().word() : "drawing");
        return held > 0
                ? "It learns from %s, mixed with what the model had learned from, in some ten seconds. %s are held back, to test it on."
                        .formatted(digits, NumberWords.capitalised(NumberWords.word(held)))
                : "It learns from %s, mixed with what the model had learned from, in some ten seconds. From %d on, some are held back to test it on."
                        .formatted(digits, HeldBack.FROM);
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Progressed(RunProgress progress) ->
                    Optional.ofNullable(shown.get(progress.runId()))
                            .ifPresent(card -> card.show(progress));
            case RunEvent.Changed(Run run) -> hearOf(run);
            case RunEvent.Deleted(Run run) -> hearOf(run);
            case RunEvent.QueueChanged _ -> shown.values().forEach(CopyCard::tellState);
        }
    }

    /// Other runs matter only in how long they keep a copy waiting.
    private void hearOf(Run run) {
        if (services.copies().isOf(run, place.collection().name())) refresh();
        else shown.values().forEach(CopyCard::tellState);
    }

    private void refresh() {
        tellWhat();
        List<HandCopy> copies =
                services.copies().of(place.collection().name()).stream().limit(MOST_SHOWN).toList();
        List<RunId> ids = copies.stream().map(copy -> copy.run().id()).toList();
        if (!ids.equals(List.copyOf(shown.keySet()))) {
            shown.clear();
            cards.removeAll();
            copies.forEach(copy -> {
                var card = new CopyCard(services, place, shows);
                shown.put(copy.run().id(), card);
                cards.add(card);
            });
        }
        copies.forEach(copy ->
                Optional.ofNullable(shown.get(copy.run().id())).ifPresent(card -> card.show(copy)));
        List<HandCopy> ended =
                copies.stream().filter(copy -> copy.run().status() == RunStatus.FINISHED).toList();
        measuring.ask(() -> figures(ended), this::fill);
    }

    private Map<RunId, HandFigures> figures(List<HandCopy> ended) {
        Map<RunId, HandFigures> figures = new LinkedHashMap<>();
        for (HandCopy copy : ended) {
            figures.put(copy.run().id(), services.measured().of(copy, place.collection()));
        }
        return figures;
    }

    private void fill(Map<RunId, HandFigures> figures) {
        figures.forEach((id, measured) ->
                Optional.ofNullable(shown.get(id)).ifPresent(card -> card.show(measured)));
    }
}
