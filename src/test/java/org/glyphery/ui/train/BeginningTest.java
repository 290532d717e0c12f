package org.glyphery.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.Datasets;
import org.glyphery.run.StarterSet;
import org.glyphery.training.FieldError;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What counts as changed beside the plan that a person begins with.
class BeginningTest {

    private static final Plan CNN = StarterSet.cnn();
    private static final Presets PRESETS = Presets.of(new Datasets(Path.of("target")));

    private final Beginning beginning = Beginning.of(CNN);

    @Test
    void numbers_are_compared_by_value_and_lists_number_by_number() {
        assertThat(before("architecture.kernel", "5")).isEmpty();
        assertThat(before("architecture.kernel", "3")).contains("5");
        assertThat(before("architecture.kernel", "[5, 3]")).contains("5");
        assertThat(before("learning.augmentation.rotationDegrees", "12")).isEmpty();
        assertThat(before("architecture.channels", "[16.0, 32]")).isEmpty();
        assertThat(before("architecture.channels", "[16, 64]")).contains("[16,32]");
        assertThat(before("architecture.channels", "[16]")).isPresent();
    }

    @Test
    void a_kind_is_compared_by_its_name_and_the_fields_that_it_brings_are_no_changes() {
        assertThat(before("learning.update.optimizer", "{'kind': 'adam', 'beta1': 0.5}")).isEmpty();
        assertThat(before("learning.update.optimizer", "{'kind': 'momentum'}")).isPresent();
        assertThat(before("learning.update.optimizer.momentum", "0.9")).isEmpty();
    }

    @Test
    void what_the_plan_said_nothing_of_is_changed_once_something_stands_there() {
        assertThat(before("dataset.first", "0")).isEmpty();
        assertThat(before("dataset.classes", "[]")).isEmpty();
        assertThat(before("dataset.first", "500")).isPresent();
        assertThat(before("training", "[{'dataset': 'mine'}]")).isPresent();
        assertThat(before("architecture.poolingRoundedUp", "false")).isEmpty();
        assertThat(before("architecture.poolingRoundedUp", "true")).isPresent();
    }

    @Test
    void a_plan_is_traced_back_to_the_preset_that_it_differs_least_from() {
        assertThat(PRESETS.behind(CNN)).isEqualTo(CNN);
        assertThat(PRESETS.behind(CNN.described("Mine", List.of(), ""))).isEqualTo(CNN);
        Plan elsewhere =
                PlanTexts.readYaml("{name: Another, architecture: {kind: cnn, kernel: 3}}");
        Plan changed = new Plan("Another", CNN.dataset(), elsewhere.architecture(), CNN.learning());
        assertThat(PRESETS.behind(changed)).isEqualTo(CNN);
        assertThat(PRESETS.behind(elsewhere)).isEqualTo(elsewhere);
    }

    @Test
    void one_preset_of_each_kind_stands_first() {
        assertThat(PRESETS.first())
                .extracting(Plan::name)
                .containsExactly(
                        "Templates, nearest mean",
                        "Softmax regression",
                        "MLP 256",
                        "CNN 16-32",
                        "LSTM 32",
                        "GRU 32");
        assertThat(PRESETS.all()).extracting(PlanJson::sha256).doesNotHaveDuplicates();
    }

    @Test
    void a_wrong_field_blames_the_layers_that_it_is_about() {
        assertThat(blamed("architecture.kernel", "architecture.channels[1]"))
                .containsExactly("convolution");
        assertThat(blamed("architecture.units")).containsExactly("LSTM", "GRU");
        assertThat(blamed("dataset.validation")).containsExactly("picture");
        assertThat(blamed("architecture", "learning.epochs", "name")).isEmpty();
    }

    private static List<String> blamed(String... fields) {
        return BlamedLayers.of(
                List.of(fields).stream().map(field -> new FieldError(field, "wrong")).toList());
    }

    private Optional<String> before(String path, String now) {
        JsonNode value = JsonMapper.shared().readTree(now.replace('\'', '"'));
        return beginning.before(path, value).map(JsonNode::toString);
    }
}
