package org.glyphery.dataset.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// A zip, read by the directory at its end, which alone tells links.
final class ZipUnpacking {

    private static final String AGAIN = "Fetch or pack the archive again, and import that.";

    private final Unpacking unpacking;
    private final StoredFile file;
    private final Packing packing;

    ZipUnpacking(Unpacking unpacking, StoredFile file) {
        this.unpacking = unpacking;
        this.file = file;
        this.packing = new Packing(file.name(), file.length());
    }

    /// @param prefix what comes before each entry's path, empty or ending with a slash
    void unpack(String prefix) throws IOException {
        try (var channel = new DirectoryBound(file, unpacking.limits().entries());
                var zip = Attempt.at(file.place(), AGAIN, () -> opened(channel))) {
            channel.endOfDirectory();
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                take(prefix, entry, zip);
            }
        }
    }

    private static ZipFile opened(DirectoryBound channel) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(channel)
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    private void take(String prefix, ZipArchiveEntry entry, ZipFile zip) throws IOException {
        unpacking.count();
        var path = EntryPath.of(file.name(), entry.getName());
        if (path.isEmpty()) return;
        requirePlain(entry);
        if (entry.isDirectory() || entry.getName().endsWith("\\")) {
            unpacking.takeFolder(prefix + path.get());
            return;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw refused(entry, "which is encrypted", "Pack it without a password.");
        }
        if (!zip.canReadEntryData(entry)) {
            throw refused(
                    entry, "which is packed in a way that is not read here", "Pack it as usual.");
        }
        takeFile(prefix + path.get(), entry, zip);
    }

    private void takeFile(String path, ZipArchiveEntry entry, ZipFile zip) throws IOException {
        var sum = new CRC32();
        try (InputStream content =
                new CheckedInputStream(
                        Attempt.at(file.place(), AGAIN, () -> zip.getInputStream(entry)), sum)) {
            boolean isRead = unpacking.takeEntry(path, content, packing);
            if (isRead && sum.getValue() != entry.getCrc()) {
                throw refused(entry, "whose checksum is wrong: it is damaged", AGAIN);
            }
        }
    }

    private void requirePlain(ZipArchiveEntry entry) {
        int mode = entry.getUnixMode() & 0170000; // S_IFMT of POSIX's sys/stat.h
        if (mode != 0 && mode != 0100000 && mode != 0040000) {
            throw refused(
                    entry,
                    "which is a link or a device, not a file",
                    "Pack the files themselves instead.");
        }
    }

    private UnreadableExamples refused(ZipArchiveEntry entry, String what, String advice) {
        return new UnreadableExamples(
                file.place(),
                "the archive holds %s, %s".formatted(Quoted.text(entry.getName()), what),
                advice);
    }
}
