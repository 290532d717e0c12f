package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.glyphery.Randomness;
import org.glyphery.Thorough;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Digits;
import org.glyphery.network.Architecture;
import org.glyphery.network.Compute;
import org.glyphery.network.Network;
import org.glyphery.network.Optimizer;
import org.glyphery.training.FieldError;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Learning;
import org.glyphery.training.Outcome;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.PlanJson;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.Schedule;
import org.glyphery.training.StopRequest;
import org.glyphery.training.Training;
import org.glyphery.training.TrainingEvent;
import org.glyphery.training.TrainingStart;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Plans that ask for too much are refused, and those that are not can be trained.
class PlanBoundsTest extends RunRoomFixture {

    /// Every long is a seed; a version is one number.
    private static final Set<String> WITHOUT_BOUND = Set.of("learning.seed", "version");

    /// One field after the other of each kind of each choice.
    @Test
    void every_number_of_a_plan_has_a_bound_that_is_told() {
        int fields = 0;
        for (Plan plan : plans()) {
            List<String> paths = new ArrayList<>();
            numbers("", PlanJson.tree(plan), paths::add);
            paths.removeAll(WITHOUT_BOUND);
            for (String path : paths) {
                ObjectNode tree = (ObjectNode) PlanJson.tree(plan).deepCopy();
                JsonNode value = tree.at("/" + path.replace('.', '/'));
                set(tree, path, value.isArray(), value.isDouble());
                assertThat(errors(tree))
                        .as(path)
                        .anySatisfy(error -> {
                            assertThat(error.field()).startsWith(path);
                            assertThat(error.error()).containsPattern("most|below|fewer| to \\d");
                        });
                fields++;
            }
        }
        assertThat(fields).isGreaterThan(100);
    }

    @Test
    void lists_of_layers_have_a_longest() {
        assertThat(errors("{kind: mlp, hiddenUnits: [%s8]}".formatted("8, ".repeat(100))))
                .containsExactly(
                        new FieldError(
                                "architecture.hiddenUnits",
                                "The setting \"architecture.hiddenUnits\" must be a list of at"
                                        + " most 100 numbers, but it is one of 101."));
        assertThat(errors("{kind: cnn, kernel: 1000}"))
                .containsExactly(
                        new FieldError(
                                "architecture.kernel",
                                "The setting \"architecture.kernel\" must be at most 32, but it is"
                                        + " 1,000."));
        assertThat(errors("{kind: cnn, kernel: [5, 1000]}"))
                .containsExactlyElementsOf(errors("{kind: cnn, kernel: 1000}"));
        assertThat(errors("{kind: cnn, kernel: [%s5]}".formatted("3, ".repeat(20))))
                .extracting(FieldError::error)
                .containsExactly(
                        "The setting \"architecture.kernel\" must be a list of at most 20 numbers,"
                                + " but it is one of 21.");
    }

    @Test
    void a_step_that_nobody_waits_for_is_refused() {
        assertThat(errors("{kind: mlp, hiddenUnits: [16384, 16384, 16384, 16384, 16384]}"))
                .anySatisfy(error -> assertThat(error.error()).contains("smaller network"));
    }

    /// What a checkpoint takes of Java's heap counts, and what of memory the process may have.
    @Test
    void a_network_whose_checkpoint_the_heap_cannot_hold_is_refused() {
        long layer = 4L * Float.BYTES * 16_384 * 16_384; // weights and three arrays like them
        int layers = (int) (Runtime.getRuntime().maxMemory() / 2 / layer) + 1;
        String units = "16384, ".repeat(layers) + "16384";
        assertThat(errors("{kind: mlp, hiddenUnits: [%s]}".formatted(units)))
                .anySatisfy(error ->
                        assertThat(error.error())
                                .startsWith("Storing a checkpoint of this network takes about")
                                .contains("of Java's heap, and it may take")
                                .endsWith("larger heap (java -Xmx)."));
    }

    /// A run that was accepted when there were no bounds is read and stays.
    @Test
    void stored_plans_are_read_whatever_they_ask_for() {
        Run run = room.add(RunRoom.plan("Old", 0.02, 1), Priority.PERSON);
        String json = PlanJson.write(run.plan()).replace("\"epochs\":1,", "\"epochs\":1000000,");
        room.jdbc
                .sql("update run set plan = ? where id = ?")
                .params(json, run.id().value())
                .update();
        var descent = (Learning.GradientDescent) room.now(run).plan().learning();
        assertThat(descent.epochs()).isEqualTo(1_000_000);
        assertThat(errors((ObjectNode) PlanJson.tree(room.now(run).plan())))
                .extracting(FieldError::field)
                .containsExactly("learning.epochs");
    }

    /// Some fields are at their bounds and some far below, on 64 digits. What takes long to build
    /// or to compute comes with `-Pthorough`.
    @Test
    void whatever_is_accepted_is_trained() throws Exception {
        Dataset digits = Digits.first(64, 0, 8);
        int trained = 0;
        for (long seed = 1; trained < (Thorough.ON ? 300 : 12); seed++) {
            Plan plan = RandomPlans.of(new Randomness(Randomness.key(seed, 17)));
            if (!isAccepted(plan)) continue;
            assertThat(oneStep(plan, digits))
                    .as(PlanJson.write(plan))
                    .isInstanceOfAny(
                            Outcome.Stopped.class, Outcome.Diverged.class, Outcome.Finished.class);
            trained++;
        }
    }

    private boolean isAccepted(Plan plan) {
        Network network;
        try {
            network = room.runs.check(plan);
        } catch (InvalidPlan refused) {
            return false;
        }
        return Thorough.ON
                || (network.buildTime(2).toSeconds() < 4
                        && network.trainingWork(64) < 3e9
                        && network.parameterCount() < 5_000_000);
    }

    private static Outcome oneStep(Plan plan, Dataset digits) throws InterruptedException {
        var steps = new AtomicInteger();
        Consumer<TrainingEvent> listener =
                event -> {
                    if (event instanceof TrainingEvent.StepCompleted) steps.incrementAndGet();
                };
        return new Training(
                        plan,
                        digits,
                        new Compute(2, 2),
                        Duration.ofHours(1),
                        listener,
                        () -> steps.get() > 0 ? StopRequest.NOW : StopRequest.NONE)
                .run(new TrainingStart.Fresh());
    }

    private static List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        for (Architecture each : PlanDefaults.kinds(Architecture.class)) {
            boolean learns = !(each instanceof Architecture.Templates); // else nothing may be set
            if (learns) plans.add(PlanDefaults.plan(each));
        }
        var linear = PlanDefaults.plan(new Architecture.Linear());
        for (Optimizer each : PlanDefaults.kinds(Optimizer.class)) {
            plans.add(with(linear, "update.optimizer", each));
        }
        for (Schedule each : PlanDefaults.kinds(Schedule.class)) {
            plans.add(with(linear, "schedule", each));
        }
        return plans;
    }

    private static Plan with(Plan plan, String path, Object choice) {
        ObjectNode tree = (ObjectNode) PlanJson.tree(plan);
        ObjectNode learning = (ObjectNode) tree.get("learning");
        int dot = path.indexOf('.');
        var parent = dot < 0 ? learning : (ObjectNode) learning.get(path.substring(0, dot));
        parent.putObject(path.substring(dot + 1)).put("kind", PlanJson.kind(choice));
        return PlanTexts.readTree(tree);
    }

    private static void numbers(String path, JsonNode value, Consumer<String> found) {
        if (value.isNumber() || path.matches("architecture.*(Units|channels|Blocks)"))
            found.accept(path);
        value.forEachEntry(
                (name, inner) -> numbers(path.isEmpty() ? name : path + "." + name, inner, found));
    }

    private static void set(ObjectNode tree, String path, boolean list, boolean fraction) {
        int dot = path.lastIndexOf('.');
        var parent = (ObjectNode) tree.at("/" + path.substring(0, dot).replace('.', '/'));
        String name = path.substring(dot + 1);
        if (list) {
            ArrayNode values = parent.putArray(name);
            values.add(8).add(Integer.MAX_VALUE);
        } else if (fraction) {
            parent.put(name, 1e300);
        } else {
            parent.put(name, Integer.MAX_VALUE);
        }
    }

    private List<FieldError> errors(String architecture) {
        return errors(
                (ObjectNode) PlanJson.tree(PlanTexts.readYaml("architecture: " + architecture)));
    }

    private List<FieldError> errors(ObjectNode tree) {
        return catchThrowableOfType(
                        InvalidPlan.class, () -> room.runs.check(PlanTexts.readTree(tree)))
                .errors();
    }
}
