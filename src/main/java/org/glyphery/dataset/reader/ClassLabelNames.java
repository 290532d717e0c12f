package org.glyphery.dataset.reader;

import dev.hardwood.metadata.FileMetaData;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The names of classes that Hugging Face writes into the metadata of Parquet files: the feature
/// ClassLabel of the column.
final class ClassLabelNames {

    private static final String KEY = "huggingface";
    private static final int LONGEST = 1 << 20;

    private ClassLabelNames() {}

    /// The names in the order of their numbers; none where there are none.
    static List<String> of(FileMetaData metadata, String column, Place place) {
        String json = metadata.keyValueMetadata().getOrDefault(KEY, "");
        if (json.isBlank() || json.length() > LONGEST) return List.of();
        JsonNode names;
        try {
            names =
                    JsonMapper.shared()
                            .readTree(json)
                            .at("/info/features")
                            .path(column)
                            .path("names");
        } catch (JacksonException | StackOverflowError e) {
            throw new UnreadableExamples(
                    place,
                    "its description of the columns is no JSON",
                    "Fetch or write the file again.",
                    e);
        }
        var found = new ArrayList<String>();
        var checked = new ClassLabels();
        for (JsonNode name : names) {
            found.add(checked.checked(name.isString() ? name.stringValue() : "", place));
        }
        if (found.stream().distinct().count() < found.size()) {
            throw new UnreadableExamples(
                    place,
                    "two of its classes have the same name",
                    "Give each class a name of its own, and import again.");
        }
        return List.copyOf(found);
    }
}
