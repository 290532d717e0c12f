package org.glyphery.hand;

import java.util.List;
import java.util.Optional;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnExample;
import org.glyphery.hand.HandFigures.MeasuredHand;
import org.glyphery.prediction.CountedRight;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.OwnReadings;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// What copies have won by learning a hand, and what it has cost: their models before and after, on
/// drawings that the copy has not learned from and on the test split of its dataset.
@Service
public class MeasuredHands {

    private static final Logger LOG = LoggerFactory.getLogger(MeasuredHands.class);

    private final HandCopies copies;
    private final Runs runs;
    private final Models models;
    private final OwnReadings readings;
    private final Datasets datasets;

    MeasuredHands(
            HandCopies copies, Runs runs, Models models, OwnReadings readings, Datasets datasets) {
        this.copies = copies;
        this.runs = runs;
        this.models = models;
        this.readings = readings;
        this.datasets = datasets;
    }

    /// Asks both models, which takes its time.
    ///
    /// @param copy that has ended
    public HandFigures of(HandCopy copy, OwnCollection collection) {
        List<OwnExample> unseen = copies.unseen(copy, collection);
        DatasetFacts data = datasets.facts(copy.run().plan().dataset());
        Optional<Run> parent = runs.find(copy.parent().run());
        int epoch = copy.parent().epoch();
        var before =
                new MeasuredHand(
                        parent.flatMap(run -> read(run, epoch, unseen)),
                        parent.flatMap(run -> runs.scores(run, epoch))
                                .flatMap(scores -> test(scores, data)));
        Optional<EpochScores> best = copy.run().best();
        var after =
                new MeasuredHand(
                        best.flatMap(scores -> read(copy.run(), scores.epoch(), unseen)),
                        best.flatMap(scores -> test(scores, data)));
        return new HandFigures(before, after, data.title());
    }

    private Optional<CountedRight> read(Run run, int epoch, List<OwnExample> unseen) {
        if (unseen.isEmpty()) return Optional.empty();
        try {
            Optional<Model> model = models.find(run.model(), epoch);
            return model.map(found -> readings.read(found, unseen).accuracy());
        } catch (UserError gone) { // its weights, or the run meanwhile
            LOG.debug("{} does not read what it has not seen", run.name(), gone);
            return Optional.empty();
        }
    }

    private static Optional<CountedRight> test(EpochScores scores, DatasetFacts data) {
        int count = data.splits().test();
        return scores.test()
                .filter(_ -> count > 0)
                .map(test -> new CountedRight((int) Math.round(test.accuracy() * count), count));
    }
}
