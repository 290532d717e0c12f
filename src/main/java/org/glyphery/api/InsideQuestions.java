package org.glyphery.api;

import java.util.List;
import java.util.Optional;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Datasets;
import org.glyphery.image.Glyph;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.run.UnsuitableStatus;
import org.glyphery.training.RunId;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// What requests about one picture and one network have in common: how they are read.
@Component
final class InsideQuestions {

    private final Runs runs;
    private final Datasets datasets;
    private final GlyphBody bodies;

    InsideQuestions(Runs runs, Datasets datasets, GlyphBody bodies) {
        this.runs = runs;
        this.datasets = datasets;
        this.bodies = bodies;
    }

    /// What a request is about: one picture, as the network of an epoch of a run sees it.
    record AskedReading(Run run, int epoch, Glyph picture) {}

    /// @param epoch absent for the best one
    AskedReading asked(RunId id, Optional<Integer> epoch, MediaType type, byte[] body) {
        Run run = runs.get(id);
        Glyph picture = bodies.glyph(run, type, body);
        return new AskedReading(run, epoch(run, epoch), picture);
    }

    /// The epoch that is asked: the best unless another is named.
    static int epoch(Run run, Optional<Integer> named) {
        EpochScores best = run.best().orElseThrow(() -> UnsuitableStatus.untrained(run));
        return named.orElse(best.epoch());
    }

    List<String> classes(Run run) {
        return datasets.facts(run.plan().dataset()).classes();
    }

    /// The place of a class among all.
    ///
    /// @throws InvalidSetting if there is no class of that name
    static int place(String parameter, String name, List<String> classes) {
        int place = classes.indexOf(name);
        if (place < 0) {
            throw new InvalidSetting(
                    parameter, "one of " + String.join(", ", classes), "\"" + name + "\"");
        }
        return place;
    }
}
