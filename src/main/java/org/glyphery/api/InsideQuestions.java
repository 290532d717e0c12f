package org.glyphery.api;

import java.util.List;
import java.util.Optional;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Datasets;
import org.glyphery.image.Glyph;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Npz;
import org.glyphery.network.Weights;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.run.UnsuitableStatus;
import org.glyphery.training.RunId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// What requests about one picture and one network have in common: how they are read, and how
/// arrays are sent.
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
        EpochScores best = run.best().orElseThrow(() -> UnsuitableStatus.untrained(run));
        return new AskedReading(run, epoch.orElse(best.epoch()), picture);
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

    static ResponseEntity<StreamingResponseBody> npz(Run run, String end, List<NamedArray> arrays) {
        return Attachment.of(run.model() + end + ".npz", MediaType.APPLICATION_OCTET_STREAM)
                .body(out -> Npz.write(new Weights(arrays), out));
    }
}
