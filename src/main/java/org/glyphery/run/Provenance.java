package org.glyphery.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.Release;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.network.Compute;
import org.glyphery.network.TensorFlowRuntime;
import org.glyphery.training.Plan;

/// The place where a run was trained, and what it was trained on. The same plan gives the same
/// weights bit for bit where all of this but the version of Java is the same.
///
/// @param dataset name and version; of several, those that are trained on or tested after a comma;
///   and whether the labels were shuffled that it learned from
/// @param checksums SHA-256 of the content of the dataset's files, by their names
/// @param splitSeed by which validation examples were drawn
public record Provenance(
        String glyphery,
        String java,
        String operatingSystem,
        String processor,
        String tensorFlow,
        int towers,
        int threads,
        String device,
        String dataset,
        Map<String, String> checksums,
        long splitSeed) {

    public Provenance {
        checksums = new TreeMap<>(checksums);
    }

    /// @param others that the plan trains on or reports besides
    static Provenance ofThisMachine(
            Plan plan, Compute compute, DatasetFacts facts, List<DatasetFacts> others) {
        Map<String, String> checksums = new TreeMap<>(facts.checksums());
        others.forEach(other ->
                other.checksums()
                        .forEach((file, sum) -> checksums.put(other.name() + "/" + file, sum)));
        Stream<String> named =
                Stream.concat(Stream.of(facts), others.stream())
                        .map(each -> each.name() + " " + each.version());
        Stream<String> labels =
                plan.shuffledLabels() ? Stream.of("training labels shuffled") : Stream.of();
        return new Provenance(
                Release.version().orElse("development"),
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Processor.name(),
                TensorFlowRuntime.version(),
                compute.towers(),
                compute.threads(),
                "CPU",
                Stream.concat(named, labels).collect(Collectors.joining(", ")),
                checksums,
                facts.splitSeed());
    }
}
