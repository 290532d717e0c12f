package org.glyphery.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glyphery.api.TrainedTemplates.NEAREST_MEAN;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.glyphery.api.TemplatesServer;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Erasure;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.image.Ink;
import org.glyphery.run.EpochScores;
import org.glyphery.run.ModelName;
import org.glyphery.run.RunBin;
import org.glyphery.run.Runs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What templates read in digits of MNIST that were kept, and how often they are asked.
@TemplatesServer
class OwnReadingsTest {

    private final OwnReadings readings;
    private final OwnExamples own;
    private final Models models;
    private final MeterRegistry meters;
    private final Runs runs;
    private final RunBin bin;

    OwnReadingsTest(
            @Autowired OwnReadings readings,
            @Autowired OwnExamples own,
            @Autowired Models models,
            @Autowired MeterRegistry meters,
            @Autowired Runs runs,
            @Autowired RunBin bin) {
        this.readings = readings;
        this.own = own;
        this.models = models;
        this.meters = meters;
        this.runs = runs;
        this.bin = bin;
    }

    private int right(Model model, List<OwnExample> kept) {
        return readings.read(model, kept).accuracy().right();
    }

    @AfterEach
    void erase() {
        own.erase(Erasure.ofAll(CollectionName.MINE));
    }

    @Test
    void drawings_are_asked_about_together_once_and_read_as_each_alone() {
        List<OwnExample> kept = keep(12);
        double asked = questions();
        List<String> read = readings.of(List.of(model()), kept).getFirst().readings();
        assertThat(questions() - asked).isEqualTo(1);
        assertThat(read)
                .isEqualTo(
                        kept.stream()
                                .map(each ->
                                        models.predict(each.glyph(), List.of(model().name()))
                                                .getFirst()
                                                .className(model()))
                                .toList());
        asked = questions();
        long right =
                kept.stream()
                        .filter(each ->
                                Objects.equals(each.className(), read.get(kept.indexOf(each))))
                        .count();
        assertThat(right(model(), kept)).isEqualTo((int) right).isPositive();
        assertThat(questions()).isEqualTo(asked);
    }

    @Test
    void what_was_removed_while_it_was_read_is_not_remembered() {
        List<OwnExample> kept = keep(2);
        own.erase(Erasure.ofAll(CollectionName.MINE));
        right(model(), kept);
        double asked = questions();
        right(model(), kept);
        assertThat(questions() - asked).isEqualTo(1);
    }

    @Test
    void what_a_run_read_is_forgotten_with_the_run() {
        List<OwnExample> kept = keep(2);
        Model model = model();
        int right = right(model, kept);
        runs.delete(model.run().id());
        bin.restore(model.run().id());
        double asked = questions();
        assertThat(right(model(), kept)).isEqualTo(right);
        assertThat(questions() - asked).isEqualTo(1);
    }

    @Test
    void an_epoch_that_goes_on_after_it_was_scored_is_asked_anew() {
        List<OwnExample> kept = keep(2);
        Model model = model();
        right(model, kept);
        double asked = questions();
        EpochScores scores = model.scores();
        var whole =
                new EpochScores(
                        scores.epoch(),
                        scores.seconds(),
                        scores.step() + 1,
                        scores.training(),
                        scores.validation(),
                        scores.test());
        right(model.answeringWith(whole), kept);
        assertThat(questions() - asked).isEqualTo(1);
    }

    private List<OwnExample> keep(int count) {
        var test = Digits.mnist().test();
        IntStream.range(0, count)
                .forEach(place ->
                        own.keep(
                                Gift.MINE,
                                new Ink(List.of()),
                                test.glyph(place),
                                Integer.toString(test.label(place))));
        return own.all(CollectionName.MINE);
    }

    private Model model() {
        return models.find(new ModelName(NEAREST_MEAN)).orElseThrow();
    }

    /// How often the model has been asked since it is there.
    private double questions() {
        var timer = meters.find("glyphery.predictions").tag("model", NEAREST_MEAN).timer();
        return timer == null ? 0 : timer.count();
    }
}
