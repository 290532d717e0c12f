package org.glyphery.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.NewVersion;
import org.glyphery.dataset.PictureTags;
import org.glyphery.dataset.SomeExamples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.StoredSamples;
import org.glyphery.dataset.SyntheticDigits;
import org.glyphery.image.PictureShape;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.TestSource;
import org.glyphery.training.TrainingSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Drafts that list datasets beside their own: MNIST, and what was stored here.
class DraftSourcesTest {

    private static final String VERSION = "0000000a";
    private static final String SYNTHETIC = SyntheticDigits.NAME;

    @TempDir private Path home;

    private Datasets datasets;

    @BeforeEach
    void store() throws IOException {
        datasets = new Datasets(home);
        var digits = Digits.first(300, 0, 40);
        var none = SomeExamples.none(digits.training().shape());
        StoredSamples.store(datasets, "mine", Mnist.CLASSES, digits.training(), digits.test());
        StoredSamples.store(datasets, "untested", Mnist.CLASSES, digits.training(), none);
        var small = SomeExamples.of(new PictureShape(1, 1, 1), new byte[2], new int[] {0, 1});
        StoredSamples.store(datasets, "small", List.of("a", "b"), small, small);
    }

    @Test
    void what_fits_is_offered_once() {
        Draft draft = draft("{}");
        assertThat(named(draft.training())).containsExactly(SYNTHETIC, "mine", "untested");
        assertThat(named(draft.tests())).containsExactly(SYNTHETIC, "mine");
        draft.training().add(facts("mine"));
        assertThat(named(draft.training())).containsExactly(SYNTHETIC, "untested");
        assertThat(draft.training().offered(1))
                .extracting(DatasetFacts::name)
                .containsExactly(SYNTHETIC, "mine", "untested");
        assertThat(named(draft("{name: small}").training())).isEmpty();
    }

    @Test
    void a_version_with_the_pictures_that_are_validated_on_is_no_source_but_a_test() {
        DatasetFacts other = relabelled();
        assertThat(draft("{}").training().offered(0)).contains(facts("mine"), other);
        Draft draft = draft("{name: mine, validation: 50}");
        assertThat(draft.training().offered(0)).doesNotContain(other);
        assertThat(draft.tests().offered(0)).contains(other).doesNotContain(facts("mine"));
        assertThat(draft.tests().next()).contains(facts(Mnist.NAME));
        assertThat(draft("{name: mine, validation: 0}").training().offered(0)).contains(other);
    }

    @Test
    void the_first_source_is_the_dataset_itself_with_the_share_that_the_others_leave() {
        Draft draft = draft("{first: 2000}");
        draft.training().add(facts("mine"));
        draft.training().add(facts("untested"));
        set(draft, "training[1].share", 0.7);
        set(draft, "training[2].share", 0.1);
        draft.training().balance();
        assertThat(draft.plan().training())
                .containsExactly(
                        new TrainingSource(Mnist.NAME, Mnist.version(), 0.2, 2_000),
                        new TrainingSource("mine", VERSION, 0.7, 0),
                        new TrainingSource("untested", VERSION, 0.1, 0));
    }

    @Test
    void shares_that_are_more_than_a_batch_are_told_of_the_first() {
        Draft draft = draft("{}");
        draft.training().add(facts("mine"));
        set(draft, "training[1].share", 1);
        draft.training().balance();
        assertThatThrownBy(draft::plan)
                .isInstanceOfSatisfying(
                        InvalidPlan.class,
                        invalid ->
                                assertThat(invalid.errors())
                                        .extracting(error -> error.field())
                                        .containsExactly("training[0].share"));
    }

    @Test
    void a_plan_whose_lists_are_emptied_is_what_it_was() {
        Draft draft = draft("{first: 2000}");
        Plan before = draft.plan();
        draft.training().add(facts("mine"));
        draft.tests().add(facts("mine"));
        assertThat(PlanJson.sha256(draft.plan())).isNotEqualTo(PlanJson.sha256(before));
        draft.training().remove(1);
        draft.tests().remove(0);
        assertThat(draft.get("training").isMissingNode()).isTrue();
        assertThat(draft.get("test").isMissingNode()).isTrue();
        assertThat(draft.plan()).isEqualTo(before);
        assertThat(PlanJson.sha256(draft.plan())).isEqualTo(PlanJson.sha256(before));
    }

    @Test
    void a_plan_can_learn_from_another_dataset_than_it_is_validated_on() {
        Draft draft = draft("{}");
        draft.training().add(facts("mine"));
        draft.training().remove(0);
        assertThat(draft.plan().training())
                .containsExactly(new TrainingSource("mine", VERSION, 1, 0));
        draft.training().choose(0, facts(Mnist.NAME));
        assertThat(draft.plan().training()).isEmpty();
    }

    @Test
    void the_lists_follow_the_dataset() {
        Draft draft = draft("{}");
        draft.training().add(facts("untested"));
        draft.training().add(facts("mine"));
        draft.tests().add(facts("mine"));
        draft.chooseDataset("mine");
        assertThat(draft.plan().training())
                .containsExactly(
                        new TrainingSource("mine", VERSION, 0.75, 0),
                        new TrainingSource("untested", VERSION, 0.25, 0));
        assertThat(draft.plan().test()).isEmpty();
        draft.chooseDataset("untested");
        assertThat(draft.plan().training()).isEmpty();
    }

    @Test
    void templates_learn_from_their_dataset_alone() {
        Draft draft = draft("{name: mine}");
        draft.training().add(facts(Mnist.NAME));
        draft.tests().add(facts(Mnist.NAME));
        draft.choose(Draft.ARCHITECTURE, "templates");
        assertThat(draft.plan().training()).isEmpty();
        assertThat(draft.plan().dataset().name()).isEqualTo("mine");
        assertThat(draft.plan().test())
                .containsExactly(new TestSource(Mnist.NAME, Mnist.version()));
    }

    @Test
    void an_epoch_is_told_in_words() {
        Draft draft = draft("{first: 1000}");
        assertThat(words(draft))
                .isEqualTo(
                        "An epoch trains on 1,000 examples of 10 classes; 5,000 validate, 10,000"
                                + " test.");
        draft.training().add(facts("mine"));
        draft.tests().add(facts("mine"));
        assertThat(words(draft))
                .isEqualTo(
                        "An epoch is one pass over 1,000 examples of MNIST. Each batch of 128 has"
                            + " 96 of them and 32 of mine, which makes 1,333 examples of 10 classes"
                            + " an epoch; 5,000 of MNIST validate, 10,000 test. Also tested on 40"
                            + " of mine.");
        draft.training().remove(0);
        assertThat(words(draft))
                .startsWith("An epoch trains on 300 examples of mine; 5,000 of MNIST validate");
    }

    private String words(Draft draft) {
        return EpochWords.of(draft.plan(), datasets);
    }

    private DatasetFacts relabelled() {
        int[] labels = new int[300];
        return datasets.add(
                new NewVersion(
                        facts("mine"),
                        Mnist.CLASSES,
                        Map.of(Split.TRAINING, labels, Split.TEST, new int[40]),
                        PictureTags.NONE,
                        "Zeros",
                        "Anna",
                        Instant.EPOCH));
    }

    private static void set(Draft draft, String path, double number) {
        draft.set(path, JsonMapper.shared().valueToTree(number));
    }

    private DatasetFacts facts(String name) {
        return datasets.current(name).orElseThrow();
    }

    private static List<String> named(SourceList list) {
        return list.offered(list.size()).stream().map(DatasetFacts::name).toList();
    }

    private Draft draft(String dataset) {
        String yaml = "{architecture: {kind: linear}, dataset: %s}".formatted(dataset);
        return new Draft(PlanJson.readYaml(yaml, datasets), datasets);
    }
}
