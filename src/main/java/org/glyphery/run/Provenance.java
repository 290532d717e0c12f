package org.glyphery.run;

import java.util.Map;
import java.util.TreeMap;
import org.glyphery.Release;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.network.Compute;
import org.glyphery.network.TensorFlowRuntime;

/// The place where a run was trained, and what it was trained on. The same plan gives the same
/// weights bit for bit where all of this but the version of Java is the same.
///
/// @param dataset name and version
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

    static Provenance ofThisMachine(Compute compute, DatasetChoice choice, DatasetFacts facts) {
        return new Provenance(
                Release.version().orElse("development"),
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Processor.name(),
                TensorFlowRuntime.version(),
                compute.towers(),
                compute.threads(),
                "CPU",
                choice.name() + " " + choice.version(),
                facts.checksums(),
                facts.splitSeed());
    }
}
