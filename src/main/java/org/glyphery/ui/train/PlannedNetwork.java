package org.glyphery.ui.train;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.glyphery.UserError;
import org.glyphery.dataset.AbsentDataset;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Datasets;
import org.glyphery.network.Network;
import org.glyphery.network.NetworkOutline;
import org.glyphery.training.FieldError;
import org.glyphery.training.FieldErrors;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanBounds;
import org.glyphery.ui.NetworkDrawing;

/// The network that a plan makes, drawn while the plan is written.
final class PlannedNetwork extends Div {

    private final Datasets datasets;
    private final NetworkDrawing drawing = new NetworkDrawing();
    private final LearningBlocks learning = new LearningBlocks();
    private Optional<DatasetChoice> pictured = Optional.empty();

    PlannedNetwork(Datasets datasets) {
        this.datasets = datasets;
        addClassName("planned");
        add(drawing, learning);
    }

    /// What is drawn is of a plan that has been changed to what cannot be read.
    void outdate() {
        drawing.setStale(true);
    }

    /// Marks the layers, and the parts of the learning, that these are about.
    ///
    /// @param isReadable whether the plan can be read as a whole
    void blame(List<FieldError> errors, boolean isReadable) {
        drawing.blame(BlamedLayers.of(errors));
        learning.blame(errors, isReadable);
    }

    /// How the plan learns.
    void showLearning(Plan plan) {
        learning.show(plan, examples(plan.sources().getFirst()));
    }

    private OptionalInt examples(DatasetChoice source) {
        try {
            return OptionalInt.of(datasets.open(source).training().count());
        } catch (UserError absent) { // or the choice is wrong, which its field says
            return OptionalInt.empty();
        }
    }

    /// The layers as far as they fit upon each other, and why the next does not.
    ///
    /// @return the network, where all of them fit
    Optional<Network> show(Plan plan) {
        Optional<NetworkOutline> outline = outline(plan);
        drawing.setStale(outline.isEmpty());
        outline.ifPresent(layers -> {
            drawing.show(
                    plan.architecture().title(), layers, datasets.facts(plan.dataset()).classes());
            showPicture(plan.dataset());
        });
        return outline.filter(layers -> layers.refused().isEmpty())
                .map(layers ->
                        Network.of(
                                plan.architecture(),
                                layers.input(),
                                datasets.facts(plan.dataset()).classes().size()));
    }

    /// The layers as far as they fit; absent where a number is out of bounds, a block is named that
    /// there is not, or nobody knows the dataset: fields say so.
    private Optional<NetworkOutline> outline(Plan plan) {
        try {
            var errors = new FieldErrors();
            PlanBounds.check(plan, errors);
            errors.refuse();
            var facts = datasets.facts(plan.dataset());
            return Optional.of(
                    NetworkOutline.of(plan.architecture(), facts.shape(), facts.classes().size()));
        } catch (UserError wrong) {
            return Optional.empty();
        }
    }

    private void showPicture(DatasetChoice choice) {
        if (pictured.filter(choice::equals).isPresent()) return;
        pictured = Optional.of(choice);
        try {
            var examples = datasets.open(choice).training();
            if (examples.count() > 0) drawing.showPicture(examples.glyph(0));
            else drawing.showNoPicture();
        } catch (AbsentDataset missing) { // it may be fetched later
            drawing.showNoPicture();
        }
    }
}
