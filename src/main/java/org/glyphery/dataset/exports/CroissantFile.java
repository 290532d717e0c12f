package org.glyphery.dataset.exports;

import java.util.Collection;
import java.util.Map;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Split;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What an export says of itself: Croissant 1.0, http://mlcommons.org/croissant/1.0.
record CroissantFile(DatasetFacts facts, ExportForm form, Collection<Split> splits) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, String> CONTEXT =
            Map.of(
                    "@language", "en",
                    "@vocab", "https://schema.org/",
                    "citeAs", "cr:citeAs",
                    "conformsTo", "dct:conformsTo",
                    "cr", "http://mlcommons.org/croissant/",
                    "dct", "http://purl.org/dc/terms/",
                    "sc", "https://schema.org/",
                    "includes", "cr:includes",
                    "glyphery", "urn:x-glyphery:");

    String text() {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode context = root.putObject("@context");
        CONTEXT.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> context.put(entry.getKey(), entry.getValue()));
        root.put("@type", "sc:Dataset")
                .put("conformsTo", "http://mlcommons.org/croissant/1.0")
                .put("name", facts.name())
                .put("description", description())
                .put("version", "0.0.0+" + facts.version())
                .put("license", facts.licence().isEmpty() ? "unknown" : facts.licence());
        if (!facts.citation().isEmpty()) root.put("citeAs", facts.citation());
        var shape = facts.shape();
        root.putArray("glyphery:shape")
                .add(shape.height())
                .add(shape.width())
                .add(shape.channels());
        var classes = root.putArray("glyphery:classes");
        facts.classes().forEach(classes::add);
        var files = root.putArray("distribution");
        for (Split split : splits) {
            files.addObject()
                    .put("@type", "cr:FileSet")
                    .put("@id", split.word())
                    .put("name", split.word())
                    .put("encodingFormat", encoding())
                    .put("includes", pattern(split));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private String description() {
        return facts.description().isEmpty() ? facts.title() : facts.description();
    }

    private String encoding() {
        return switch (form) {
            case IDX -> "application/octet-stream";
            case CSV -> "text/csv";
            case PNG -> "image/png";
        };
    }

    private String pattern(Split split) {
        String name = DatasetExport.name(split);
        return switch (form) {
            case IDX -> name + "-*-ubyte";
            case CSV -> name + ".csv";
            case PNG -> name + "/*/*.png";
        };
    }
}
