package org.glyphery.dataset.catalogue;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads what Croissant calls the distribution: the files of a dataset. A checksum counts only if
/// the two sources are named that agree on it.
final class CatalogueFiles {

    private static final String DISTRIBUTION = "distribution";
    private static final String SIZE = "contentSize";
    private static final String SHA256 = "[0-9a-f]{64}";
    private static final String SHA256_WORDS = "64 hexadecimal digits";
    private static final String CONTENT = "contentSha256";

    private CatalogueFiles() {}

    /// @throws InvalidCatalogue if something in it is wrong
    static List<CatalogueFile> read(CatalogueNode dataset) {
        List<CatalogueFile> files =
                dataset.objects(DISTRIBUTION).stream().map(CatalogueFiles::file).toList();
        if (files.isEmpty()) throw dataset.wrong(DISTRIBUTION, "must have a file");
        var names = new HashSet<String>();
        for (CatalogueFile file : files) {
            if (!names.add(file.name())) {
                throw dataset.wrong(DISTRIBUTION, "has the file %s twice".formatted(file.name()));
            }
        }
        return files;
    }

    private static CatalogueFile file(CatalogueNode node) {
        if (!node.text("@type").equals("cr:FileObject")) {
            throw node.wrong("@type", "must be \"cr:FileObject\"");
        }
        return new CatalogueFile(
                node.text("name", "[A-Za-z0-9][A-Za-z0-9._-]*", "a plain file name"),
                addresses(node),
                size(node),
                checksum(node, "sha256", "sha256", SHA256, SHA256_WORDS),
                checksum(node, "md5", "md5", "[0-9a-f]{32}", "32 hexadecimal digits"),
                checksum(node, CatalogueReader.OWN + CONTENT, CONTENT, SHA256, SHA256_WORDS));
    }

    private static List<URI> addresses(CatalogueNode node) {
        var addresses = new ArrayList<URI>();
        if (node.has("contentUrl")) addresses.add(node.address("contentUrl"));
        String mirrors = CatalogueReader.OWN + "mirrors";
        if (node.has(mirrors)) addresses.addAll(node.addresses(mirrors));
        return addresses;
    }

    private static OptionalLong size(CatalogueNode node) {
        if (!node.has(SIZE)) return OptionalLong.empty();
        String size = node.text(SIZE, "[1-9][0-9]{0,14} B", "a number of bytes, \"42 B\"");
        return OptionalLong.of(Long.parseLong(size.substring(0, size.indexOf(' '))));
    }

    /// @param source the name under which its sources stand
    private static Optional<String> checksum(
            CatalogueNode node, String field, String source, String pattern, String words) {
        if (!node.has(field)) return Optional.empty();
        String checksum = node.text(field, pattern, words);
        CatalogueNode sources = node.object(CatalogueReader.OWN + "checksumSources");
        if (new HashSet<>(sources.texts(source)).size() < 2) {
            throw sources.wrong(source, "must name two sources that agree on it");
        }
        return Optional.of(checksum);
    }
}
