package org.glyphery.ui.run;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.inspection.Inspection;
import org.glyphery.run.DamagedEpoch;
import org.glyphery.run.Run;
import org.glyphery.run.ScoredSplit;
import org.glyphery.ui.EpochChoice;
import org.glyphery.ui.MatrixCell;
import org.glyphery.ui.WhyQuestion;

/// What the network had learned once an epoch was trained: its weights, how it reads a picture, and
/// what it mistook.
@StyleSheet("theme/learned.css")
final class InsideEpoch extends Section {

    /// What is looked at; where it is the same as before, nothing needs to be drawn again.
    private record ShownState(
            int epoch,
            ScoredSplit split,
            Optional<MatrixCell> cell,
            Optional<Integer> example,
            Optional<String> layer) {

        boolean hasMistakesOf(ShownState other) {
            return epoch == other.epoch && split == other.split && cell.equals(other.cell);
        }

        boolean opens(ShownState other) {
            return epoch == other.epoch && layer.equals(other.layer);
        }

        boolean reads(ShownState other) {
            return epoch == other.epoch && example.equals(other.example);
        }
    }

    private final Inspection inspection;
    private final Consumer<RunAddress> tells;
    private final EpochChoice epochs;
    private final WeightsSheet weights = new WeightsSheet();
    private final NetworkSheet network;
    private final ReadingSheet reading;
    private final ConfusionSheet confusion;
    private final CalibrationSheet calibration;
    private Optional<ShownState> before = Optional.empty();
    private RunAddress address;
    private Run run;

    /// @param tells is called with the address when a person looks elsewhere
    InsideEpoch(Run run, RunPageServices services, RunAddress address, Consumer<RunAddress> tells) {
        this.run = run;
        inspection = services.inspection();
        this.address = address;
        this.tells = tells;
        epochs = new EpochChoice(epoch -> look(this.address.withEpoch(epoch)));
        network =
                new NetworkSheet(
                        inspection,
                        services.datasets(),
                        layer -> look(this.address.withLayer(layer)));
        reading =
                new ReadingSheet(
                        services.datasets(),
                        inspection,
                        example -> look(this.address.withExample(example)));
        confusion =
                new ConfusionSheet(
                        inspection,
                        address,
                        split -> look(this.address.withSplit(split)),
                        cell -> look(this.address.withCell(cell)));
        calibration = new CalibrationSheet(inspection, services.datasets());
        addClassName("inside");
        var head = new Div(new H2("What it has learned"), epochs);
        head.addClassName("head");
        boolean weighsPixels = WhyQuestion.weighsPixels(inspection.network(run));
        add(head, weighsPixels ? weights : reading, weighsPixels ? reading : weights, network);
        show(run, address);
    }

    /// What was mistaken in the epoch that is looked into, which stands apart.
    ConfusionSheet confusion() {
        return confusion;
    }

    /// How far its confidence can be believed, which stands apart as well.
    CalibrationSheet calibration() {
        return calibration;
    }

    private void look(RunAddress elsewhere) {
        show(run, elsewhere);
        tells.accept(elsewhere);
    }

    private String words(int epoch, int newest) {
        boolean isBest = run.best().orElseThrow().epoch() == epoch;
        return "%d of %d%s".formatted(epoch, newest, isBest ? " · best" : "");
    }

    private void showWeights(int epoch) {
        try {
            weights.show(epoch, inspection.isOfInk(run), inspection.pictures(run, epoch));
        } catch (DamagedEpoch damaged) {
            weights.showMissing(damaged.getMessage());
        }
    }

    void show(Run changed, RunAddress where) {
        run = changed;
        address = where;
        setVisible(run.best().isPresent());
        confusion.setVisible(isVisible());
        calibration.setVisible(isVisible());
        if (run.best().isEmpty() || run.last().isEmpty()) return;
        int newest = run.last().get().epoch();
        int epoch =
                where.epoch()
                        .filter(chosen -> chosen >= Math.min(1, newest) && chosen <= newest)
                        .orElse(run.best().get().epoch());
        epochs.show(newest, epoch, words(epoch, newest));
        var state =
                new ShownState(epoch, where.split(), where.cell(), where.example(), where.layer());
        if (before.filter(state::equals).isPresent()) return;
        if (before.filter(last -> last.epoch() == epoch).isEmpty()) {
            showWeights(epoch);
        }
        if (before.filter(state::opens).isEmpty()) network.show(run, epoch, where.layer());
        if (before.filter(state::reads).isEmpty()) {
            reading.show(run, epoch, where.example());
        }
        if (before.filter(state::hasMistakesOf).isEmpty()) {
            var split = confusion.show(run, epoch, where);
            if (before.filter(last -> last.epoch() == epoch && last.split() == where.split())
                    .isEmpty()) {
                calibration.show(run, epoch, split);
            }
        }
        before = Optional.of(state);
    }
}
