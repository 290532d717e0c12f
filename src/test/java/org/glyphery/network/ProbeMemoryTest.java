package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the limit of memory reckons a probe with, against what the process holds more while some
/// are open, and less once they are closed. Whatever else the process does meanwhile would have to
/// come and go with them to be mistaken for theirs.
class ProbeMemoryTest {

    private static final int PROBES = 5;

    static List<Architecture> networks() {
        return List.of(
                new Architecture.Mlp(List.of(1_024), Activation.RELU), // its weights
                new RecurrentBuilder().cell(RecurrentCell.GRU).units(16).build()); // its steps
    }

    @ParameterizedTest
    @MethodSource("networks")
    void a_probe_takes_no_more_than_is_reckoned_with_and_no_less_than_a_third(
            Architecture architecture) {
        assumeThat(Path.of("/proc/self/status")).exists(); // where glibc gives memory back
        var network = Network.of(architecture, PictureShape.MNIST, 10);
        var weights = Weights.initial(network, Initialisation.GLOROT, 1);
        asked(network, weights).close(); // what the first alone makes stays
        List<Probe> probes = new ArrayList<>();
        long before = resident();
        for (int number = 0; number < PROBES; number++) probes.add(asked(network, weights));
        long open = resident();
        probes.forEach(Probe::close);
        long taken = open - before;
        long givenBack = open - resident();
        long reckoned = PROBES * Probe.nativeBytes(network);
        assertThat(Math.min(taken, givenBack)).isLessThanOrEqualTo(reckoned);
        assertThat(Math.max(taken, givenBack)).isGreaterThanOrEqualTo(reckoned / 3);
    }

    private static Probe asked(Network network, Weights weights) {
        var probe = new Probe(network, weights);
        float[] picture = new float[network.input().pixels()];
        float[] counted = new float[network.classes()];
        counted[0] = 1;
        probe.activations(picture, 1);
        probe.logits(picture, 1);
        probe.gradients(picture, 1, counted, List.of(Probe.INPUT));
        String kernel = network.parameters().getFirst().name();
        var shuffled = probe.withShuffled(kernel.substring(0, kernel.indexOf('/')), 1);
        shuffled.gradients(picture, 1, counted, List.of(Probe.INPUT));
        return probe;
    }

    private static long resident() {
        NativeMemory.giveBack();
        return NativeMemory.resident();
    }
}
