package org.glyphery.prediction;

import java.util.Optional;
import org.glyphery.network.Network;
import org.glyphery.run.EpochScores;
import org.glyphery.run.ModelName;
import org.glyphery.run.Run;

/// A stored model that can answer: an epoch of a run that has at least one, the best unless another
/// is asked for.
///
/// @param name the model's slug, unique
/// @param run as it is now; it may still be training
/// @param asked the epoch that answers whatever is best; absent for the best
public record Model(ModelName name, Run run, Network network, Optional<EpochScores> asked) {

    /// A model that answers with its best epoch.
    Model(ModelName name, Run run, Network network) {
        this(name, run, network, Optional.empty());
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
        return new Model(name, run.called(title), network, asked);
    }

    Model answeringWith(EpochScores epoch) {
        return new Model(name, run, network, Optional.of(epoch));
    }
}
