package org.glyphery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A home folder made by the program as it stood at f781e66, before it could upgrade (database
/// version 7): three finished runs, one that a kill cut off in its second epoch, a study and three
/// own digits; and what that program answered of the finished ones.
public final class OldHome {

    /// The run that was cut off, after one epoch and 799 steps or more of 1,650.
    public static final String CUT_OFF = "01a21215a0fe7000b6737c4bf7316a5e";

    private static final String RESOURCE = "/upgrade/home-of-f781e66.zip";

    private OldHome() {}

    /// Lays the home into a folder.
    public static void unpack(Path folder) throws IOException {
        try (var zip = open()) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().startsWith("home/")) continue;
                var file = folder.resolve(entry.getName().substring("home/".length()));
                if (entry.isDirectory()) Files.createDirectories(file);
                else Files.copy(zip, file);
            }
        }
    }

    /// What was answered of each finished run, by its id: `run`, `history`, `provenance` and
    /// `gradientNorms`.
    public static Map<String, JsonNode> expected() {
        var expected = new TreeMap<String, JsonNode>();
        try (var zip = open()) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().matches("expected/.*\\.json")) continue;
                var id = entry.getName().replaceAll(".*/|\\.json", "");
                expected.put(id, JsonMapper.shared().readTree(zip.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return expected;
    }

    private static ZipInputStream open() {
        var resource = OldHome.class.getResourceAsStream(RESOURCE);
        if (resource == null) throw new AssertionError("There is no " + RESOURCE);
        return new ZipInputStream(resource);
    }
}
