package org.glyphery.inspection;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.PlanTexts;

/// Networks of each kind that learned from a few real digits for a moment.
final class BrieflyTrained {

    static final String TEMPLATES = "{kind: templates, form: nearest_mean}";
    static final String MLP = "{kind: mlp, hiddenUnits: [32]}";
    static final String CNN = "{kind: cnn, channels: [8, 16]}";
    static final String BINARISED_GRU =
            "{kind: recurrent, cell: GRU, units: 16, binarised: true, denseUnits: [8]}";
    static final String LSTM = "{kind: recurrent, cell: LSTM, units: 16, denseUnits: []}";

    private BrieflyTrained() {}

    static Run run(Runs runs, String name, String architecture) {
        boolean closed = architecture.equals(TEMPLATES);
        String learning = closed ? "{kind: closed-form}" : "{epochs: 1, batchSize: 100}";
        var plan =
                PlanTexts.readYaml(
                        """
                        name: %s
                        dataset: {name: mnist%s}
                        architecture: %s
                        learning: %s
                        """
                                .formatted(
                                        name,
                                        closed ? "" : ", validation: 1000, first: 2000",
                                        architecture,
                                        learning));
        var id = runs.add(List.of(plan), Priority.PERSON).getFirst().id();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> runs.get(id).status() == RunStatus.FINISHED);
        return runs.get(id);
    }
}
