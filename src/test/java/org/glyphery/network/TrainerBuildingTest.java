package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Architecture.Mlp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// How graphs that train are built: foretold, and ended in between.
class TrainerBuildingTest {

    private static final UpdateRule RULE = new UpdateRule(Optimizer.Adam.DEFAULT, 1e-4, 1);
    private static final Compute TWO_TOWERS = new Compute(2, 2);

    @Test
    void a_stop_while_the_graph_is_built_ends_the_building_and_leaves_nothing_open() {
        Network network =
                Network.of(
                        new CnnBuilder().normalisedOver(NormalisedOver.BATCH).build(),
                        PictureShape.MNIST,
                        10);
        var calls = new AtomicInteger();
        new Trainer(network, RULE, TrainedLayers.ALL, TWO_TOWERS, calls::incrementAndGet).close();
        assertThat(calls).hasValueGreaterThan(network.parameters().size());
        for (int last = 1; last <= calls.get(); last++) {
            var left = new AtomicInteger(last);
            Runnable stop =
                    () -> {
                        if (left.decrementAndGet() == 0) throw new CancellationException();
                    };
            assertThatThrownBy(() ->
                            new Trainer(network, RULE, TrainedLayers.ALL, TWO_TOWERS, stop).close())
                    .isInstanceOf(CancellationException.class);
        }
    }

    /// Memory and time to build are told from it before anything is built.
    @ParameterizedTest
    @MethodSource("layered")
    void the_operations_of_a_graph_are_foretold(Architecture architecture) {
        Network network = Network.of(architecture, PictureShape.MNIST, 10);
        for (int towers : new int[] {2, 8}) {
            try (var trainer = new Trainer(network, RULE, new Compute(towers, 2))) {
                double share = (double) network.operations(towers) / trainer.operations();
                assertThat(share).isBetween(0.7, 1.6);
            }
        }
    }

    static List<Architecture> layered() {
        var deep = new Mlp(Collections.nCopies(50, 4), Activation.RELU);
        return List.of(
                deep,
                deep.normalisedOver(NormalisedOver.BATCH),
                new CnnBuilder()
                        .kernel(1)
                        .channels(2, 2, 2, 2)
                        .pooling(PoolingKind.AVERAGE)
                        .poolingWindow(5, 3)
                        .poolingRoundedUp()
                        .build(),
                new ResidualCnnBuilder()
                        .channels(2, 3, 4, 5, 6)
                        .pooledBlocks(1)
                        .residualBlocks(1, 2, 3, 4, 5)
                        .build(),
                new RecurrentBuilder().layers(3).units(4).build(),
                new RecurrentBuilder().cell(RecurrentCell.GRU).layers(3).units(4).build());
    }
}
