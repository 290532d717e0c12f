package org.glyphery.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glyphery.UserError;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Mnist;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.inspection.familiarity.Familiarity;
import org.glyphery.network.Network;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Prediction;
import org.glyphery.prediction.Replies;
import org.glyphery.prediction.UnknownModel;
import org.glyphery.run.ModelName;
import org.glyphery.run.RunSamples;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    private static final Plan CNN = plan("");
    private static final Plan OTHER_SPLIT = plan("\"dataset\": {\"validation\": 777},");

    @Test
    void the_best_on_validation_leads_wherever_it_stands() {
        var best = model(2, CNN, 0.99);

        assertThat(Verdicts.leader(List.of(model(1, CNN, 0.9), best, model(3, CNN, 0.95))))
                .contains(best);
    }

    @Test
    void of_equals_the_first_leads() {
        var first = model(1, CNN, 0.9);

        assertThat(Verdicts.leader(List.of(first, model(2, CNN, 0.9)))).contains(first);
    }

    @Test
    void scores_of_other_validation_examples_do_not_count_beside_more_that_compare() {
        var best = model(3, CNN, 0.95);

        assertThat(Verdicts.leader(List.of(model(1, OTHER_SPLIT, 0.99), model(2, CNN, 0.9), best)))
                .contains(best);
    }

    @Test
    void nobody_leads_where_nobody_answers() {
        assertThat(Verdicts.leader(List.of())).isEmpty();
    }

    @Test
    void what_the_measure_says_of_the_leader_decides() {
        var leader = model(1, CNN, 0.99);
        var glyph = Glyph.of(Mnist.SHAPE, new float[784]);
        var verdicts = new Verdicts((_, _) -> new Familiarity.Unfamiliar(0.995, List.of()));

        var verdict =
                verdicts.of(
                        new PadContent.Drawing(new Ink(List.of())),
                        List.of(leader),
                        Map.of(leader.name(), glyph),
                        new Replies(List.of(answer(leader)), Map.of()),
                        "digit");

        assertThat(verdict.state()).isEqualTo(PadVerdict.State.UNFAMILIAR);
        assertThat(verdict.votes()).extracting(Vote::read).containsExactly("3");
        assertThat(verdict.votes()).extracting(Vote::second).containsExactly("8");
    }

    @Test
    void a_drawing_that_no_model_can_answer_is_not_asked_for() {
        var models = List.of(model(1, CNN, 0.9), model(2, CNN, 0.8));
        var seen = Glyph.of(Mnist.SHAPE, new float[784]);
        var glyphs = models.stream().collect(Collectors.toMap(Model::name, _ -> seen));
        Map<ModelName, UserError> faults =
                models.stream()
                        .collect(
                                Collectors.toMap(
                                        Model::name, model -> new UnknownModel(model.name())));
        var verdicts = new Verdicts((_, _) -> new Familiarity.Unmeasured());
        var drawn = new PadContent.Drawing(new Ink(List.of()));

        var verdict = verdicts.of(drawn, models, glyphs, new Replies(List.of(), faults), "digit");

        assertThat(verdict.state()).isEqualTo(PadVerdict.State.UNANSWERED);
        assertThat(verdict.headline()).isEqualTo("None of the models on show can answer this");
        assertThat(verdict.isAboutDrawing()).isTrue();
        assertThat(verdicts.of(drawn, models, Map.of(), Replies.NONE, "digit").state())
                .isEqualTo(PadVerdict.State.EMPTY);
    }

    private static Prediction answer(Model model) {
        var probabilities = new float[10];
        probabilities[3] = 0.7f;
        probabilities[8] = 0.3f;
        return new Prediction(
                model.name(), probabilities, 1, Duration.ofMillis(1), Optional.empty());
    }

    private static Plan plan(String data) {
        return PlanTexts.read("{%s \"architecture\": {\"kind\": \"cnn\"}}".formatted(data));
    }

    private static Model model(int number, Plan plan, double accuracy) {
        var run = RunSamples.finished(number, plan, accuracy);
        var network = Network.of(plan.architecture(), Mnist.SHAPE, Mnist.CLASSES.size());
        return new Model(
                run.model(),
                run,
                network,
                new Datasets(Path.of("target")).current(Mnist.NAME).orElseThrow(),
                false,
                Optional.empty());
    }
}
