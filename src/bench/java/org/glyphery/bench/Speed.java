package org.glyphery.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.network.Network;

/// How fast the standard networks train, beside PyTorch as Java has it (DJL) and as Python has it.
/// Each measurement is a process of its own, and the contenders take turns.
final class Speed {

    private static final int REPETITIONS = Integer.getInteger("bench.repetitions", 3);
    private static final String NONE = "–";

    private final Contender glyphery = Contender.of(Engine.GLYPHERY);
    private final Contender djl = Contender.of(Engine.PYTORCH);
    private final Optional<PythonPeer> peer;
    private final Optional<Contender> python;
    private final List<List<String>> table = new ArrayList<>();

    private String limit = "";

    Speed() throws InterruptedException {
        peer = PythonPeer.found();
        python = peer.map(Contender::of);
    }

    Section measured() throws InterruptedException {
        table.add(
                List.of(
                        "training, Adam",
                        "examples/s",
                        "s per epoch of 60,000",
                        "MiB resident",
                        "MiB peak",
                        "PyTorch from Python, examples/s",
                        "MiB",
                        "PyTorch by DJL, examples/s",
                        "MiB",
                        "ratio to the faster",
                        "later loss: ours, Python's, DJL's"));
        for (StandardNetwork standard : StandardNetwork.values()) {
            table.add(row(standard));
        }
        return new Section("Training speed", table, List.of(method(), peers(), limit));
    }

    private static String method() {
        return "Medians of %d processes of 3 epochs each, contenders in turns; making the batch is included. Ours and DJL's start from the same weights and see the same batches, Python's from its own."
                .formatted(REPETITIONS);
    }

    private String peers() {
        return peer.map(found -> "PyTorch from Python is %s.".formatted(found.version()))
                .orElse(
                        "No Python with torch was found (-Dpython names one), so the ratio is that"
                                + " to DJL's alone, which can be half as fast as Python's.");
    }

    private List<String> row(StandardNetwork standard) throws InterruptedException {
        Map<Contender, List<Timing>> timings = timings(standard);
        Timing ours = median(timings, glyphery);
        Timing javas = median(timings, djl);
        Optional<Timing> pythons = python.map(each -> median(timings, each));
        if (standard == StandardNetwork.CNN) limit = matrixLimit(standard.network(), ours);
        double faster =
                Math.max(
                        javas.examplesPerSecond(),
                        pythons.map(Timing::examplesPerSecond).orElse(0.0));
        return List.of(
                "%s, batch %d".formatted(standard.title, standard.batchSize()),
                "%,.0f".formatted(ours.examplesPerSecond()),
                "%.2f".formatted(ours.secondsPerEpoch()),
                "%.0f".formatted(ours.resident()),
                "%.0f".formatted(ours.peak()),
                pythons.map(each -> "%,.0f".formatted(each.examplesPerSecond())).orElse(NONE),
                pythons.map(each -> "%.0f".formatted(each.resident())).orElse(NONE),
                "%,.0f".formatted(javas.examplesPerSecond()),
                "%.0f".formatted(javas.resident()),
                "%.2f".formatted(ours.examplesPerSecond() / faster),
                "%.4f, %s, %.4f"
                        .formatted(
                                ours.laterLoss(),
                                pythons.map(each -> "%.4f".formatted(each.laterLoss()))
                                        .orElse(NONE),
                                javas.laterLoss()));
    }

    private Map<Contender, List<Timing>> timings(StandardNetwork standard)
            throws InterruptedException {
        List<Contender> contenders = new ArrayList<>(List.of(glyphery, djl));
        python.ifPresent(contenders::add);
        Map<Contender, List<Timing>> timings = new LinkedHashMap<>();
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            for (Contender contender : contenders) {
                Timing timing = contender.timing(standard);
                System.out.printf(
                        "%s, %s: %,.0f examples/s%n",
                        standard.title, contender.name(), timing.examplesPerSecond());
                timings.computeIfAbsent(contender, _ -> new ArrayList<>()).add(timing);
            }
        }
        return timings;
    }

    private static Timing median(Map<Contender, List<Timing>> timings, Contender contender) {
        return Timing.median(timings.getOrDefault(contender, List.of()));
    }

    private static String matrixLimit(Network network, Timing ours) {
        double done = ours.examplesPerSecond() * MatrixProduct.ofStep(network);
        double most = MatrixProduct.measured();
        return "The CNN's steps do %.0f thousand million multiply-adds/s, %.0f %% of the %.0f of a product of large square matrices, measured in the same run."
                .formatted(done / 1e9, 100 * done / most, most / 1e9);
    }
}
