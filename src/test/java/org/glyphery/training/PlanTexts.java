package org.glyphery.training;

import java.nio.file.Path;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.KnownDatasets;
import tools.jackson.databind.JsonNode;

/// Plans as tests write them, on datasets that ship or are known.
public final class PlanTexts {

    public static final KnownDatasets KNOWN = new Datasets(Path.of("target"));

    private PlanTexts() {}

    public static Plan read(String json) {
        return PlanJson.read(json, KNOWN);
    }

    public static Plan readYaml(String yaml) {
        return PlanJson.readYaml(yaml, KNOWN);
    }

    public static Plan readTree(JsonNode tree) {
        return PlanReader.read(tree, KNOWN);
    }
}
