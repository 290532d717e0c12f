package org.glyphery.ui.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.glyphery.api.TrainedTemplates.DOT_PRODUCT;
import static org.glyphery.api.TrainedTemplates.NEAREST_MEAN;

import org.glyphery.api.TemplatesServer;
import org.glyphery.prediction.ServedName;
import org.glyphery.prediction.ServedNames;
import org.glyphery.prediction.ServedVersion;
import org.glyphery.prediction.Serving;
import org.glyphery.prediction.StaleRevision;
import org.glyphery.prediction.UnsuitablePromotion;
import org.glyphery.run.ModelName;
import org.glyphery.run.RunBin;
import org.glyphery.run.Runs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a person does to a served name and takes back.
@TemplatesServer
class NameChangesTest {

    private static final ModelName MEAN = new ModelName(NEAREST_MEAN);
    private static final ModelName DOT = new ModelName(DOT_PRODUCT);

    private final ServedNames names;
    private final Serving serving;
    private final Runs runs;
    private final RunBin bin;
    private final NameChanges changes;

    NameChangesTest(
            @Autowired ServedNames names,
            @Autowired Serving serving,
            @Autowired Runs runs,
            @Autowired RunBin bin) {
        this.names = names;
        this.serving = serving;
        this.runs = runs;
        this.bin = bin;
        changes = new NameChanges(names, serving);
    }

    @AfterEach
    void deleteNames() {
        names.all().forEach(changes::delete);
    }

    @Test
    void a_deletion_that_is_taken_back_leaves_the_way_back() {
        ServedName deleted = deleted("taken-back");
        changes.restore(deleted);
        ServedName restored = names.get("taken-back");
        assertThat(restored.current().model()).isEqualTo(DOT);
        assertThat(restored.previous().map(ServedVersion::model)).contains(MEAN);
        changes.rollBack(restored);
        ServedName before = names.get("taken-back");
        assertThat(before.current().model()).isEqualTo(MEAN);
        assertThat(before.previous()).isEmpty();
    }

    @Test
    void a_deletion_is_not_taken_back_over_what_others_have_done() {
        ServedName deleted = deleted("remade");
        changes.make("remade", MEAN);
        assertThatThrownBy(() -> changes.restore(deleted)).isInstanceOf(StaleRevision.class);
        assertThat(names.get("remade").current().model()).isEqualTo(MEAN);
    }

    @Test
    void a_name_whose_run_is_in_the_bin_is_not_restored() {
        ServedName deleted = deleted("without-a-run");
        var run = deleted.current().run();
        runs.delete(run);
        assertThatThrownBy(() -> changes.restore(deleted))
                .isInstanceOf(UnsuitablePromotion.class)
                .hasMessageContaining("its run was deleted");
        bin.restore(run);
        changes.restore(deleted);
        assertThat(serving.find(new ModelName("without-a-run"))).isPresent();
    }

    /// A name as it was before that: it led to one model, then to another.
    private ServedName deleted(String name) {
        changes.make(name, MEAN);
        changes.promote(names.get(name), DOT, false);
        ServedName before = names.get(name);
        changes.delete(before);
        return before;
    }
}
