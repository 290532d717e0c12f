package org.glyphery.ui.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glyphery.dataset.DatasetFacts;

/// What pages say of datasets.
final class DatasetWords {

    private DatasetWords() {}

    /// The licence and whom to cite.
    static String rights(DatasetFacts facts) {
        String licence =
                facts.licence().isEmpty() ? "No known licence" : "Licence: " + facts.licence();
        return facts.citation().isEmpty() ? licence : facts.citation() + " · " + licence;
    }

    /// What people call a version.
    static String version(DatasetFacts facts) {
        return facts.derivation()
                .map(it -> "%s · %s, %s".formatted(facts.version(), it.title(), it.author()))
                .orElse(facts.version() + " · as it came");
    }

    /// The forms in which it can be taken along, by their addresses.
    static Map<String, String> downloads(DatasetFacts facts) {
        String to =
                "api/datasets/%s/export.zip?version=%s&as="
                        .formatted(facts.name(), facts.version());
        Map<String, String> downloads = new LinkedHashMap<>();
        downloads.put(to + "png", "PNG, a folder a class");
        downloads.put(to + "csv", "CSV, a picture a line");
        downloads.put(to + "idx", "IDX, MNIST's own files");
        return downloads;
    }
}
