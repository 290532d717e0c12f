package org.glyphery.dataset.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Split;
import org.junit.jupiter.api.Test;

/// What somebody is labelling is not deleted, and what is being deleted nobody begins to label.
class KeptWhileLabelledTest extends DraftFixture {

    @Test
    void no_draft_is_begun_of_a_version_that_has_been_deleted_meanwhile() {
        room.drafts.change(draft, "Anna", new LabelEdit.Relabel(Split.TRAINING, List.of(0), 1));
        DatasetFacts made = room.drafts.makeVersion(draft, "Anna");
        List<CompletableFuture<LabelDraft>> late = new ArrayList<>();
        room.datasets.deleteVersion(
                made,
                () -> {
                    late.add(
                            CompletableFuture.supplyAsync(
                                    () -> room.drafts.begin(made, "Late", "Ben")));
                    assertThat(late.getFirst())
                            .as("it waits for the deletion")
                            .failsWithin(Duration.ofMillis(500))
                            .withThrowableOfType(TimeoutException.class);
                });
        assertThat(late.getFirst())
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withCauseInstanceOf(UserError.class);
        assertThat(room.drafts.of("mnist")).hasSize(1);
    }

    @Test
    void a_dataset_that_somebody_is_labelling_is_told_with_the_draft() {
        assertThatThrownBy(() -> room.drafts.requireNoneOf("mnist"))
                .isInstanceOf(UnsuitableDraft.class)
                .hasMessageContaining("the draft \"Doubtful fours\" of Anna");
        room.drafts.putAway(draft);
        room.drafts.requireNoneOf("mnist");
    }
}
