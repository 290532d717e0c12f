package org.glyphery.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.UserError;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.prediction.CountedRight;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.OwnReadings;
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

    /// Those of the runs that can be asked, and of whose classes something was kept.
    public Map<RunId, CountedRight> of(RunComparison comparison) {
        Map<RunId, CountedRight> known = new LinkedHashMap<>();
        List<OwnExample> kept = own.all(CollectionName.MINE);
        for (ComparedRun each : comparison.runs()) {
            of(each, kept).ifPresent(accuracy -> known.put(each.id(), accuracy));
        }
        return known;
    }

    private Optional<CountedRight> of(ComparedRun run, List<OwnExample> all) {
        if (run.run().best().isEmpty()) return Optional.empty();
        Optional<Model> model = models.find(run.run().model()).filter(Model::readsInk);
        List<OwnExample> kept =
                model.map(found -> OwnExamples.of(all, found.data().classes())).orElse(List.of());
        if (kept.isEmpty()) return Optional.empty();
        try {
            return model.map(found -> readings.read(found, kept).accuracy());
        } catch (UserError fault) { // the others are told
            LOG.debug("{} is not asked about what was kept", run.name(), fault);
            return Optional.empty();
        }
    }
}
