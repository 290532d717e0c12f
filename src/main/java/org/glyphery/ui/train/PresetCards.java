package org.glyphery.ui.train;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.NumberWords;
import org.glyphery.dataset.AbsentDataset;
import org.glyphery.dataset.Datasets;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;
import org.glyphery.inspection.Inspection;
import org.glyphery.inspection.WeightPictures.WeightPicture;
import org.glyphery.network.Architecture;
import org.glyphery.run.DamagedEpoch;
import org.glyphery.run.MeasuredRuns;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;

/// All presets as cards: one of each kind of network, and the others once somebody asks for them.
@StyleSheet("theme/presets.css")
final class PresetCards extends UnorderedList {

    /// The chosen card in the middle of a phone, where cards lie side by side, now and once the
    /// window has another width.
    private static final String INTO_SIGHT =
            """
            const centre = () => {
                const card = this.querySelector('.chosen');
                if (card) this.scrollLeft = card.offsetLeft - (this.clientWidth - card.offsetWidth) / 2;
            };
            centre();
            if (this.centredAt !== undefined) return;
            new ResizeObserver(() => {
                if (this.centredAt !== this.clientWidth) centre();
                this.centredAt = this.clientWidth;
            }).observe(this);
            this.centredAt = this.clientWidth;
            """;

    private final Runs runs;
    private final Inspection inspection;
    private final Datasets datasets;
    private final List<PresetCard> cards = new ArrayList<>();
    private final List<PresetCard> further = new ArrayList<>();
    private final NativeButton all = new NativeButton();
    private final RaceLine race;
    private boolean isOpen;

    /// @param chooses fills the settings with a plan
    /// @param starts trains a plan at once
    /// @param race takes those that are ticked
    PresetCards(
            Runs runs,
            Inspection inspection,
            Datasets datasets,
            Presets presets,
            Consumer<Plan> chooses,
            Consumer<Plan> starts,
            RaceLine race) {
        this.runs = runs;
        this.inspection = inspection;
        this.datasets = datasets;
        this.race = race;
        addClassName("presets");
        for (Plan plan : presets.all()) {
            var card = card(plan, chooses, starts);
            cards.add(card);
            if (presets.further().contains(plan)) further.add(card);
            add(card);
        }
        all.addClassName("plain");
        all.addClickListener(_ -> open(!isOpen));
        open(false);
    }

    private PresetCard card(Plan plan, Consumer<Plan> chooses, Consumer<Plan> starts) {
        var card =
                new PresetCard(
                        plan,
                        datasets.facts(plan.dataset()),
                        () -> chooses.accept(plan),
                        () -> starts.accept(plan),
                        races -> race(plan, races));
        try {
            card.showPicture(datasets.open(plan.dataset()).training().glyph(0));
        } catch (AbsentDataset deletedMeanwhile) {
            // The card stands without its picture until the page is opened anew.
        }
        return card;
    }

    private void race(Plan plan, boolean races) {
        race.choose(plan, races);
        cards.forEach(card -> card.race(race.has(card.plan()), !race.isFull()));
    }

    /// The button that shows the further presets, or folds them away again.
    NativeButton all() {
        return all;
    }

    private void open(boolean opens) {
        isOpen = opens;
        further.forEach(card -> card.setVisible(opens));
        all.setText(opens ? "Fewer" : "All " + NumberWords.word(cards.size()));
        all.getElement().setAttribute("aria-expanded", Boolean.toString(opens));
    }

    /// Marks the card of the plan that the settings began as; none where it is no preset.
    void choose(Plan begun) {
        String sha256 = PlanJson.sha256(begun);
        for (PresetCard card : cards) {
            boolean isIt = PlanJson.sha256(card.plan()).equals(sha256);
            card.choose(isIt);
            if (isIt && further.contains(card)) open(true);
        }
        getElement().executeJs(INTO_SIGHT);
    }

    /// Says what is known here by now of each of them.
    void show(MeasuredRuns measured) {
        List<Optional<Run>> like = runs.like(cards.stream().map(PresetCard::plan).toList());
        for (int index = 0; index < cards.size(); index++) {
            PresetCard card = cards.get(index);
            card.show(PresetFigures.of(card.plan(), card.network(), like.get(index), measured));
            if (card.plan().architecture() instanceof Architecture.Templates) {
                like.get(index)
                        .filter(run -> run.status() == RunStatus.FINISHED)
                        .ifPresent(run -> card.showTemplates(templates(run)));
            }
        }
    }

    /// The templates that a run made, the blackest of all their pixels as ink; none where they are
    /// gone.
    private List<Glyph> templates(Run run) {
        PictureShape shape = datasets.facts(run.plan().dataset()).shape();
        try {
            return inspection.pictures(run, 0).stream()
                    .flatMap(made ->
                            made.pictures().stream()
                                    .map(picture -> glyph(shape, picture, made.largest())))
                    .toList();
        } catch (DamagedEpoch damaged) {
            return List.of(); // its own page says so
        }
    }

    private static Glyph glyph(PictureShape shape, WeightPicture picture, float most) {
        float[] ink = picture.values().clone();
        for (int place = 0; place < ink.length; place++) {
            ink[place] = Math.clamp(ink[place] / most, 0, 1);
        }
        return Glyph.of(shape, ink);
    }
}
