package org.glyphery.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.UserError;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.OwnReadings;
import org.glyphery.statistics.Interval;
import org.glyphery.training.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// How many of the drawings that people kept each run reads right at its best epoch.
@Service
public class OwnAccuracies {

    private static final Logger LOG = LoggerFactory.getLogger(OwnAccuracies.class);

    private final OwnExamples own;
    private final Models models;
    private final OwnReadings readings;

    OwnAccuracies(OwnExamples own, Models models, OwnReadings readings) {
        this.own = own;
        this.models = models;
        this.readings = readings;
    }

    /// The drawings that one run reads right, of all those of classes that it knows.
    ///
    /// @param count at least 1
    public record OwnAccuracy(int right, int count) {

        public double share() {
            return (double) right / count;
        }

        public Interval interval() {
            return Interval.wilson(right, count);
        }
    }

    /// Those of the runs that can be asked, and of whose classes something was kept.
    public Map<RunId, OwnAccuracy> of(RunComparison comparison) {
        Map<RunId, OwnAccuracy> known = new LinkedHashMap<>();
        List<OwnExample> kept = own.all(CollectionName.MINE);
        for (ComparedRun each : comparison.runs()) {
            of(each, kept).ifPresent(accuracy -> known.put(each.id(), accuracy));
        }
        return known;
    }

    private Optional<OwnAccuracy> of(ComparedRun run, List<OwnExample> all) {
        if (run.run().best().isEmpty()) return Optional.empty();
        Optional<Model> model = models.find(run.run().model()).filter(Model::readsInk);
        List<OwnExample> kept =
                model.map(found -> OwnExamples.of(all, found.data().classes())).orElse(List.of());
        if (kept.isEmpty()) return Optional.empty();
        try {
            return model.map(found -> new OwnAccuracy(readings.right(found, kept), kept.size()));
        } catch (UserError fault) { // the others are told
            LOG.debug("{} is not asked about what was kept", run.name(), fault);
            return Optional.empty();
        }
    }
}
