package org.glyphery.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Mnist;
import org.glyphery.network.Network;
import org.glyphery.prediction.Model;
import org.glyphery.run.RunSamples;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.glyphery.ui.RunTitles;
import org.junit.jupiter.api.Test;

class ModelsOnShowTest {

    private static final Plan STARTER = StarterSet.cnn();
    private static final Plan OTHER = PlanTexts.read("{\"architecture\": {\"kind\": \"cnn\"}}");

    @Test
    void a_starter_model_stays_on_show_when_a_better_one_of_its_kind_comes() {
        var starter = model(1, STARTER, 0.98);
        var better = model(2, OTHER, 0.99);

        assertThat(ModelsOnShow.oneOfEachKind(List.of(better, starter))).containsExactly(starter);
    }

    @Test
    void a_starter_model_is_known_by_its_plan_whatever_it_is_called() {
        var renamed = model(1, STARTER.described("Ours", List.of("course"), "A note."), 0.98);

        assertThat(ModelsOnShow.oneOfEachKind(List.of(model(2, OTHER, 0.99), renamed)))
                .containsExactly(renamed);
    }

    @Test
    void of_two_runs_of_the_starter_plan_the_better_is_on_show() {
        var better = model(1, STARTER, 0.98);

        assertThat(ModelsOnShow.oneOfEachKind(List.of(better, model(2, STARTER, 0.7))))
                .containsExactly(better);
    }

    @Test
    void of_a_kind_without_a_starter_model_the_best_is_on_show() {
        var better = model(2, OTHER, 0.99);

        assertThat(ModelsOnShow.oneOfEachKind(List.of(better, model(3, OTHER, 0.97))))
                .containsExactly(better);
    }

    @Test
    void models_of_the_same_name_are_told_from_each_other() {
        var models = List.of(model(1, OTHER, 0.99), model(2, OTHER, 0.98), model(3, STARTER, 0.9));

        assertThat(RunTitles.distinct(models).stream().map(model -> model.run().name()))
                .containsExactly(
                        OTHER.name() + " (model-1)", OTHER.name() + " (model-2)", STARTER.name());
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
