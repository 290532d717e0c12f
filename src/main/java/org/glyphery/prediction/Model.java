package org.glyphery.prediction;

import java.util.Optional;
import org.glyphery.dataset.Convention.InkConvention;
import org.glyphery.dataset.Convention.PictureConvention;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.OwnExample;
import org.glyphery.image.Centring;
import org.glyphery.image.FoundInk;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.image.InkForm;
import org.glyphery.network.Network;
import org.glyphery.run.EpochScores;
import org.glyphery.run.ModelName;
import org.glyphery.run.Run;
import org.glyphery.training.Plan;
import org.glyphery.training.RunId;

/// A stored model that can answer: an epoch of a run that has at least one, the best unless another
/// is asked for.
///
/// @param name the model's slug, unique
/// @param run as it is now; it may still be training
/// @param data the dataset that it learned from, and so what it can be asked
/// @param isCopy whether it goes on from another model with drawings that somebody kept here: where
///   nobody chooses, the other answers
/// @param asked the epoch that answers whatever is best; absent for the best
public record Model(
        ModelName name,
        Run run,
        Network network,
        DatasetFacts data,
        boolean isCopy,
        Optional<EpochScores> asked) {

    /// The model of a run, which answers with its best epoch.
    ///
    /// @throws org.glyphery.dataset.UnknownDataset if nobody here knows what it learned from
    static Model of(Run run, Network network, Datasets datasets) {
        Plan plan = run.plan();
        return new Model(
                run.model(),
                run,
                network,
                datasets.facts(plan.dataset()),
                plan.parent().isPresent()
                        && plan.sources().stream()
                                .flatMap(source -> datasets.whole(source).stream())
                                .anyMatch(datasets.stored()::isGathered),
                Optional.empty());
    }

    /// Whether it was taught handwriting, and so reads what the pad draws.
    public boolean readsInk() {
        return data.isInk();
    }

    /// Whether it makes something of handwriting before it answers: one without a hidden layer sees
    /// nothing but the picture itself.
    public boolean hasHiddenInk() {
        return readsInk() && !network.hiddenLayers().isEmpty();
    }

    /// Whether it learned from labels that mean nothing, to be held against one that did not: it
    /// can be asked, but nobody is offered it.
    public boolean isControl() {
        return run.plan().shuffledLabels();
    }

    /// What it sees of a drawing.
    ///
    /// @param centring absent for its own
    /// @throws NoReaderOfInk if it was taught something else than handwriting
    public Glyph sees(Ink ink, Optional<Centring> centring) {
        return ink.toGlyph(data.shape(), inkForm().centredBy(centring));
    }

    /// What it sees of a drawing or picture that was kept: of a drawing the strokes, as it would
    /// see them on the pad, however its glyph was centred when it was kept.
    ///
    /// @throws NoReaderOfInk if it was taught something else than handwriting
    public Glyph sees(OwnExample kept) {
        if (!kept.ink().isEmpty()) return sees(kept.ink(), Optional.empty());
        InkForm form = inkForm();
        return data.shape().equals(kept.glyph().shape()) && form.equals(InkForm.MNIST)
                ? kept.glyph()
                : FoundInk.on(kept.glyph()).glyph(data.shape(), form);
    }

    /// How handwriting lies on the pictures that it was taught.
    ///
    /// @throws NoReaderOfInk if it was taught something else
    public InkForm inkForm() {
        return switch (data.convention()) {
            case InkConvention(InkForm form) -> form;
            case PictureConvention _ -> throw new NoReaderOfInk(this);
        };
    }

    /// Whether this run trained it.
    boolean isOf(RunId id) {
        return run.id().equals(id);
    }

    /// Its kind of architecture, as pages name it.
    public String kind() {
        return network.architecture().title();
    }

    /// The epoch that answers.
    public int epoch() {
        return scores().epoch();
    }

    /// Whether the epoch that answers is another than the best so far.
    public boolean isBesideBest() {
        return asked.isPresent() && epoch() != best().epoch();
    }

    /// What the epoch that answers was measured at.
    public EpochScores scores() {
        return asked.orElseGet(this::best);
    }

    /// The best epoch so far.
    public EpochScores best() {
        return run.best().orElseThrow();
    }

    /// The same model under a name that it bears on one page.
    public Model called(String title) {
        return new Model(name, run.called(title), network, data, isCopy, asked);
    }

    Model answeringWith(EpochScores epoch) {
        return new Model(name, run, network, data, isCopy, Optional.of(epoch));
    }
}
