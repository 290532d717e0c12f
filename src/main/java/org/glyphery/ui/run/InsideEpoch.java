package org.glyphery.ui.run;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.glyphery.inspection.Inspection;
import org.glyphery.run.Run;
import org.glyphery.ui.WhyQuestion;

/// What the network had learned once an epoch was trained: its weights, and how it reads a picture.
@StyleSheet("theme/learned.css")
final class InsideEpoch extends Section {

    private final WeightsSheet weights;
    private final ReadingSheet reading;
    private final Consumer<RunAddress> looks;
    private Optional<EpochInView> before = Optional.empty();

    /// @param looks is called with the address when a person looks at another example
    InsideEpoch(Run run, RunPageServices services, Consumer<RunAddress> looks) {
        this.looks = looks;
        Inspection inspection = services.inspection();
        weights =
                new WeightsSheet(
                        run,
                        services,
                        inspection.windows(run),
                        epoch -> look(view -> view.withEpoch(Optional.of(epoch))));
        reading =
                new ReadingSheet(
                        services.datasets(),
                        inspection,
                        services.models(),
                        example -> look(view -> view.withExample(example)));
        addClassName("inside");
        boolean weighsPixels = WhyQuestion.weighsPixels(inspection.network(run));
        add(new H2("What it has learned"));
        add(weighsPixels ? weights : reading, weighsPixels ? reading : weights);
    }

    private void look(UnaryOperator<RunAddress> change) {
        before.map(EpochInView::address).map(change).ifPresent(looks);
    }

    void show(EpochInView view) {
        boolean sameEpoch = before.filter(view::isSameEpoch).isPresent();
        weights.show(view);
        if (!sameEpoch || before.filter(last -> readsTheSame(last, view)).isEmpty()) {
            reading.show(view);
        }
        before = Optional.of(view);
    }

    private static boolean readsTheSame(EpochInView one, EpochInView other) {
        return one.address().example().equals(other.address().example());
    }
}
