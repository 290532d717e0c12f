package org.glyphery.inspection;

import java.util.function.Function;
import org.glyphery.InvalidSetting;
import org.glyphery.image.Glyph;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.prediction.LoadedProbe;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.springframework.stereotype.Component;

/// Lends probes for questions about one picture.
@Component
public final class PictureProbes {

    private final Runs runs;
    private final LoadedModels models;

    PictureProbes(Runs runs, LoadedModels models) {
        this.runs = runs;
        this.models = models;
    }

    /// @throws InvalidSetting if the picture has another shape than the network reads
    /// @throws org.glyphery.run.NoWeights if the epoch is not kept
    public <T> T ask(Run run, int epoch, Glyph picture, Function<LoadedProbe, T> question) {
        requireReadable(run, picture);
        return models.probe(run, epoch, question);
    }

    /// @throws InvalidSetting if the picture has another shape than the network reads
    void requireReadable(Run run, Glyph picture) {
        var shape = runs.network(run).input();
        if (!picture.shape().equals(shape)) {
            throw new InvalidSetting("picture", "of " + shape, picture.shape());
        }
    }
}
