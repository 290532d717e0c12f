package org.glyphery.run;

import org.glyphery.network.Compute;
import org.glyphery.network.TensorFlowRuntime;

/// Where a run was trained. The same plan gives the same weights bit for bit where all of this but
/// the version of Java is the same.
public record Provenance(
        String glyphery,
        String java,
        String operatingSystem,
        String processor,
        String tensorFlow,
        int towers,
        int threads,
        String device) {

    static Provenance ofThisMachine(Compute compute) {
        String version = Provenance.class.getPackage().getImplementationVersion();
        return new Provenance(
                version == null ? "development" : version,
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Processor.name(),
                TensorFlowRuntime.version(),
                compute.towers(),
                compute.threads(),
                "CPU");
    }
}
