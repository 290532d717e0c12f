package org.glyphery.ui.run;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.inspection.Inspection;
import org.glyphery.run.DamagedEpoch;
import org.glyphery.run.Run;
import org.glyphery.ui.WhyQuestion;

/// What the network had learned once an epoch was trained: its weights, and how it reads a picture.
@StyleSheet("theme/learned.css")
final class InsideEpoch extends Section {

    private final Inspection inspection;
    private final WeightsSheet weights = new WeightsSheet();
    private final ReadingSheet reading;
    private Optional<EpochInView> before = Optional.empty();

    /// @param looks is called with the address when a person looks at another example
    InsideEpoch(Run run, RunPageServices services, Consumer<RunAddress> looks) {
        inspection = services.inspection();
        reading =
                new ReadingSheet(
                        services.datasets(),
                        inspection,
                        example ->
                                before.map(view -> view.address().withExample(example))
                                        .ifPresent(looks));
        addClassName("inside");
        boolean weighsPixels = WhyQuestion.weighsPixels(inspection.network(run));
        add(new H2("What it has learned"));
        add(weighsPixels ? weights : reading, weighsPixels ? reading : weights);
    }

    void show(EpochInView view) {
        boolean sameEpoch = before.filter(view::isSameEpoch).isPresent();
        if (!sameEpoch) showWeights(view.run(), view.epoch());
        if (!sameEpoch || before.filter(last -> readsTheSame(last, view)).isEmpty()) {
            reading.show(view.run(), view.epoch(), view.address().example());
        }
        before = Optional.of(view);
    }

    private static boolean readsTheSame(EpochInView one, EpochInView other) {
        return one.address().example().equals(other.address().example());
    }

    private void showWeights(Run run, int epoch) {
        try {
            weights.show(run, epoch, inspection.isOfInk(run), inspection.pictures(run, epoch));
        } catch (DamagedEpoch damaged) {
            weights.showMissing(damaged.getMessage());
        }
    }
}
