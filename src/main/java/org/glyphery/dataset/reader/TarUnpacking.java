package org.glyphery.dataset.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/// A tar, plain or gzipped, read from its beginning.
final class TarUnpacking {

    private static final int PIECE = 1 << 13;
    private static final String AGAIN = "Fetch or pack the archive again, and import that.";

    private final Unpacking unpacking;
    private final StoredFile file;
    private final Packing packing;
    private final byte[] piece = new byte[PIECE];

    private TarUnpacking(Unpacking unpacking, StoredFile file) {
        this.unpacking = unpacking;
        this.file = file;
        this.packing = new Packing(file.name(), file.length());
    }

    static void unpackPlain(Unpacking unpacking, StoredFile file) throws IOException {
        try (var in = file.open()) {
            new TarUnpacking(unpacking, file).unpack(in);
        }
    }

    /// Unpacks a gzipped tar, or takes the one file that was gzipped.
    static void unpackZipped(Unpacking unpacking, StoredFile file) throws IOException {
        try (var zipped = file.open();
                var in = new BufferedInputStream(Unpacking.unzipped(file, zipped))) {
            in.mark(ContentSign.BYTES);
            byte[] head = Attempt.at(file.place(), AGAIN, () -> in.readNBytes(ContentSign.BYTES));
            in.reset();
            if (ContentSign.of(head) == ContentSign.TAR) {
                new TarUnpacking(unpacking, file).unpack(in);
            } else {
                unpacking.takeUnzipped(file, in);
            }
        }
    }

    private void unpack(InputStream in) throws IOException {
        var bound = new HeaderBound(in);
        try (var tar = new TarArchiveInputStream(bound)) {
            while (true) {
                bound.beginHeader();
                TarArchiveEntry entry = Attempt.at(file.place(), AGAIN, tar::getNextEntry);
                if (entry == null) break;
                bound.endHeader();
                take(entry, tar);
            }
        }
        if (!bound.hasEndedInZeros()) {
            throw new UnreadableExamples(file.place(), "the archive is cut short", AGAIN);
        }
    }

    private void take(TarArchiveEntry entry, TarArchiveInputStream tar) throws IOException {
        unpacking.count();
        var path = EntryPath.of(file.name(), entry.getName());
        if (path.isPresent() && entry.isDirectory()) {
            unpacking.takeFolder(path.get());
        } else if (path.isPresent()) {
            requirePlain(entry);
            unpacking.takeEntry(path.get(), tar, packing);
        }
        skipRest(tar);
    }

    /// What is not wanted takes time all the same, and counts as unpacked.
    private void skipRest(TarArchiveInputStream tar) {
        while (true) {
            int read = Attempt.at(file.place(), AGAIN, () -> tar.read(piece));
            if (read < 0) return;
            unpacking.goOn();
            packing.unpack(read);
        }
    }

    private void requirePlain(TarArchiveEntry entry) {
        byte kind = entry.getLinkFlag();
        boolean isFile =
                kind == TarConstants.LF_NORMAL
                        || kind == TarConstants.LF_OLDNORM
                        || kind == TarConstants.LF_CONTIG;
        if (!isFile || entry.isSparse()) {
            throw new UnreadableExamples(
                    file.place(),
                    "the archive holds %s, which is a link, a device or a file with holes"
                            .formatted(Quoted.text(entry.getName())),
                    "Pack the files themselves instead.");
        }
    }
}
