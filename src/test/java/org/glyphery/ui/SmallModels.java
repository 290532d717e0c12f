package org.glyphery.ui;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.glyphery.training.PlanTexts;

/// Models that learn from a few digits for a moment, for pages that show what goes on in them.
final class SmallModels {

    private SmallModels() {}

    /// Waits until it is trained; whoever asks for it deletes its run.
    static void train(RunningGlyphery glyphery, String name, String architecture)
            throws IOException, InterruptedException {
        glyphery.addFirst(
                List.of(
                        PlanTexts.readYaml(
                                """
                                name: %s
                                dataset: {name: mnist, validation: 1000, first: 2000}
                                architecture: %s
                                learning: {epochs: 1, batchSize: 100}
                                """
                                        .formatted(name, architecture))));
        glyphery.awaitFinished(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
}
