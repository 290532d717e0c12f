package org.glyphery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Initialisation;
import org.glyphery.network.NativeMemory;
import org.glyphery.network.Network;
import org.glyphery.network.Probe;
import org.glyphery.network.ReadingOrder;
import org.glyphery.network.RecurrentBuilder;
import org.glyphery.network.RecurrentCell;
import org.glyphery.network.ResidualCnnBuilder;
import org.glyphery.network.Weights;

/// The native memory that a probe takes once it was asked all that pages ask, beside what the limit
/// of memory reckons with.
final class ProbeMemory {

    private static final double MEBIBYTE = 1 << 20;

    /// So much is to be taken at least, so that what else the process does is small beside it.
    private static final long LEAST_BYTES = 64L << 20;

    private static final int MOST_PROBES = 40;
    private static final int CLASSES = 10;

    private record Looked(String name, Architecture architecture, PictureShape shape) {

        static Looked atDigits(String name, Architecture architecture) {
            return new Looked(name, architecture, PictureShape.MNIST);
        }
    }

    private static List<Looked> networks() {
        return List.of(
                Looked.atDigits("softmax regression", new Architecture.Linear()),
                Looked.atDigits("MLP 256", new Architecture.Mlp(List.of(256), Activation.RELU)),
                Looked.atDigits("CNN 16-32", new CnnBuilder().build()),
                Looked.atDigits("LSTM 64", new RecurrentBuilder().units(64).build()),
                Looked.atDigits(
                        "GRU 64", new RecurrentBuilder().cell(RecurrentCell.GRU).units(64).build()),
                Looked.atDigits(
                        "MLP 2048, 2048",
                        new Architecture.Mlp(List.of(2048, 2048), Activation.RELU)),
                Looked.atDigits(
                        "CNN 64-128, 1024 dense",
                        new CnnBuilder().channels(64, 128).denseUnits(1024).build()),
                new Looked(
                        "residual CNN of photographs",
                        new ResidualCnnBuilder().build(),
                        new PictureShape(32, 32, 3)),
                Looked.atDigits(
                        "LSTM, 3 layers of 256",
                        new RecurrentBuilder().layers(3).units(256).build()),
                Looked.atDigits(
                        "GRU 16, pixel by pixel",
                        new RecurrentBuilder()
                                .cell(RecurrentCell.GRU)
                                .units(16)
                                .reading(ReadingOrder.PIXELS)
                                .build()));
    }

    Section measured() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("a probe's native memory, MiB", "measured", "reckoned with", "ratio"));
        networks().forEach(each -> table.add(row(each)));
        return new Section("Probes", table, List.of());
    }

    private static List<String> row(Looked looked) {
        var network = Network.of(looked.architecture(), looked.shape(), CLASSES);
        long reckoned = Probe.nativeBytes(network);
        double measured = measured(network, reckoned);
        return List.of(
                looked.name(),
                words(measured / MEBIBYTE),
                words(reckoned / MEBIBYTE),
                words(reckoned / measured));
    }

    private static double measured(Network network, long reckoned) {
        var weights = Weights.initial(network, Initialisation.GLOROT, 1);
        asked(network, weights).close(); // what the first alone makes stays out of it
        int count = Math.clamp(LEAST_BYTES / reckoned, 1, MOST_PROBES);
        List<Probe> probes = new ArrayList<>();
        long before = resident();
        for (int number = 0; number < count; number++) probes.add(asked(network, weights));
        long after = resident();
        probes.forEach(Probe::close);
        return (double) (after - before) / count;
    }

    /// A probe that was asked everything.
    private static Probe asked(Network network, Weights weights) {
        var probe = new Probe(network, weights);
        float[] picture = new float[network.input().pixels()];
        float[] counted = new float[network.classes()];
        counted[0] = 1;
        probe.activations(picture, 1);
        explain(probe, picture, counted);
        network.parameters().stream()
                .map(parameter -> parameter.name())
                .filter(name -> name.endsWith("/kernel"))
                .findFirst()
                .ifPresent(kernel -> {
                    String layer = kernel.substring(0, kernel.lastIndexOf('/'));
                    explain(probe.withShuffled(layer, 1), picture, counted);
                });
        if (network.architecture() instanceof Architecture.Recurrent) {
            probe.logitsByStep(picture, 1);
        }
        return probe;
    }

    private static void explain(Probe probe, float[] picture, float[] counted) {
        probe.logits(picture, 1);
        probe.gradients(picture, 1, counted, List.of(Probe.INPUT));
    }

    /// Once what is free was given back.
    private static long resident() {
        System.gc();
        var smallest = Network.of(new Architecture.Linear(), new PictureShape(1, 1, 1), CLASSES);
        new Probe(smallest, Weights.initial(smallest, Initialisation.ZEROS, 1)).close();
        return NativeMemory.resident();
    }

    private static String words(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
