package org.glyphery.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.glyphery.Sha256;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The files of a version that has another one's pictures, beside its `dataset.json`: of each split
/// `training.labels`, the labels of all pictures of that version in two bytes each, the higher
/// first, and 65535 for one that is left out; and `tags.json`. Pixels are not copied: labels of
/// 60,000 pictures are 120 kB.
final class VersionFiles {

    private static final int LEFT_OUT = 0xFFFF;
    private static final String TAGS = "tags.json";
    private static final TypeReference<Map<Split, SortedMap<String, SortedSet<Integer>>>> FORM =
            new TypeReference<>() {};

    private VersionFiles() {}

    /// Writes labels and tags.
    ///
    /// @param labels of each split that has examples, as [Examples#labelsByPlace] has them
    /// @return SHA-256 of each file, by name
    static Map<String, String> write(Path folder, Map<Split, int[]> labels, PictureTags tags)
            throws IOException {
        var checksums = new TreeMap<String, String>();
        for (var each : labels.entrySet()) {
            var bytes = ByteBuffer.allocate(Short.BYTES * each.getValue().length);
            for (int label : each.getValue()) {
                bytes.putShort((short) (label < 0 ? LEFT_OUT : label));
            }
            write(each.getKey().labels(folder), bytes.array(), checksums);
        }
        var sorted = new EnumMap<>(Split.class);
        sorted.putAll(tags.places());
        write(folder.resolve(TAGS), JsonMapper.shared().writeValueAsBytes(sorted), checksums);
        return checksums;
    }

    private static void write(Path file, byte[] bytes, Map<String, String> checksums)
            throws IOException {
        Files.write(file, bytes);
        checksums.put(file.getFileName().toString(), Sha256.of(bytes));
    }

    /// @param places how many pictures are stored
    static int[] readLabels(Path folder, Split split, int places, int classes) {
        Path file = split.labels(folder);
        return Split.labels(file, read(file), places, classes, LEFT_OUT);
    }

    static PictureTags readTags(Path folder) {
        Path file = folder.resolve(TAGS);
        try {
            return new PictureTags(JsonMapper.shared().readValue(read(file), FORM));
        } catch (tools.jackson.core.JacksonException damaged) {
            throw new UnusableDataset(file.toString(), "tags in JSON", "something else");
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnusableDataset(
                    file.toString(), "a file that can be read", "\"" + e.getMessage() + "\"");
        }
    }
}
