package org.glyphery.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glyphery.training.EpochHealth;
import org.glyphery.training.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// How healthy the trainings of runs were, epoch by epoch.
@Service
public class RunHealth {

    private static final Logger LOG = LoggerFactory.getLogger(RunHealth.class);

    private final RunStore store;
    private final RunFiles files;

    RunHealth(RunStore store, RunFiles files) {
        this.store = store;
        this.files = files;
    }

    /// What was measured before the first step and after each epoch so far; nothing of epochs that
    /// were not measured, as those of older versions, or whose file cannot be read.
    public List<EpochHealth> of(Run run) {
        return Stream.concat(
                        IntStream.of(0).boxed(),
                        store.epochs(run.id()).stream().map(EpochScores::epoch))
                .distinct()
                .flatMap(epoch -> find(run.id(), epoch).stream())
                .toList();
    }

    private Optional<EpochHealth> find(RunId id, int epoch) {
        try {
            return files.health(id, epoch);
        } catch (RuntimeException damaged) {
            LOG.warn(
                    "The health of run {} at epoch {} is left out: {}",
                    id,
                    epoch,
                    damaged.toString());
            return Optional.empty();
        }
    }
}
