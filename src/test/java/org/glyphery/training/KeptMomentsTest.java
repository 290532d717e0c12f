package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.dataset.Mnist;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Network;
import org.glyphery.network.TemplateForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptMomentsTest {

    @Test
    void a_network_of_usual_size_keeps_all_moments() {
        var kept = KeptMoments.of(mlp(256), PlanDefaults.descent().withEpochs(12));
        assertThat(kept).isEqualTo(new KeptMoments(51, 12, 12));
        assertThat(kept.areFewer()).isFalse();
        assertThat(updates(kept)).isEqualTo(IntStream.rangeClosed(0, 50).boxed().toList());
        assertThat(epochs(kept)).isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    /// 784 x 2,000 numbers and 1,000 bytes beside them: there is room for twelve.
    @Test
    void a_large_network_keeps_as_many_as_there_is_room_for_spread_evenly() {
        var kept = KeptMoments.of(mlp(2_000), PlanDefaults.descent().withEpochs(30));
        assertThat(kept).isEqualTo(new KeptMoments(6, 6, 30));
        assertThat(kept.areFewer()).isTrue();
        assertThat(updates(kept)).containsExactly(0, 10, 20, 30, 40, 50);
        assertThat(epochs(kept)).containsExactly(5, 10, 15, 20, 25, 30);
    }

    @Test
    void few_epochs_leave_their_room_to_the_updates_and_few_updates_theirs_to_the_epochs() {
        assertThat(KeptMoments.of(40, 3)).isEqualTo(new KeptMoments(37, 3, 3));
        assertThat(KeptMoments.of(200, 1_000)).isEqualTo(new KeptMoments(51, 149, 1_000));
        assertThat(KeptMoments.of(54, 3)).isEqualTo(new KeptMoments(51, 3, 3));
        assertThat(KeptMoments.of(1, 9)).isEqualTo(new KeptMoments(0, 1, 9));
        assertThat(KeptMoments.of(0, 9)).isEqualTo(new KeptMoments(0, 0, 9));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 50, 51, 52, 60, 100, 101, 1_000})
    void as_many_moments_are_kept_as_are_told_and_never_more_than_there_is_room_for(int room) {
        for (int epochs : List.of(1, 2, 9, 60, 700)) {
            var kept = KeptMoments.of(room, epochs);
            assertThat(updates(kept)).hasSize(kept.updates());
            assertThat(epochs(kept)).hasSize(kept.epochs());
            assertThat(kept.updates() + kept.epochs()).isEqualTo(Math.min(room, 51 + epochs));
            if (room > 0) assertThat(epochs(kept)).contains(epochs);
        }
    }

    @Test
    void what_is_learned_in_one_step_has_no_moments() {
        var network =
                Network.of(new Architecture.Templates(TemplateForm.NEAREST_MEAN), Mnist.SHAPE, 10);
        var kept = KeptMoments.of(network, new Learning.ClosedForm());
        assertThat(updates(kept)).isEmpty();
        assertThat(epochs(kept)).isEmpty();
        assertThat(kept.areFewer()).isFalse();
    }

    @Test
    void what_stands_beside_the_numbers_counts_as_well() {
        var network = Network.of(new CnnBuilder().build(), Mnist.SHAPE, 10);
        assertThat(KeptMoments.room(network)).isEqualTo(20_000_000 / (1_000 + 5 * 5 * 16));
    }

    private static Network mlp(int units) {
        return Network.of(new Architecture.Mlp(List.of(units), Activation.RELU), Mnist.SHAPE, 10);
    }

    private static List<Integer> updates(KeptMoments kept) {
        return IntStream.rangeClosed(0, 60).filter(kept::containUpdate).boxed().toList();
    }

    private static List<Integer> epochs(KeptMoments kept) {
        return IntStream.rangeClosed(1, kept.allEpochs())
                .filter(kept::containEpoch)
                .boxed()
                .toList();
    }
}
