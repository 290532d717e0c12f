package org.glyphery.dataset.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.glyphery.dataset.catalogue.CatalogueFile;

/// Holds a file against its size and checksums, before it counts.
final class FileChecks {

    private static final int PIECE = 1 << 16;
    private static final String SHA_256 = "SHA-256";

    private final CatalogueFile expected;

    FileChecks(CatalogueFile expected) {
        this.expected = expected;
    }

    /// What is wrong with a file, if anything.
    Optional<String> problem(Path file) throws IOException {
        Optional<String> problem = wrongSize(file);
        if (problem.isEmpty()) problem = wrongChecksum(file, SHA_256, expected.sha256());
        if (problem.isEmpty()) problem = wrongChecksum(file, "MD5", expected.md5());
        if (problem.isEmpty() && expected.sha256().isEmpty()) problem = wrongContent(file);
        return problem;
    }

    /// Whether a file that lies here already is the dataset's. Copies are compressed differently,
    /// so that the content is enough where its checksum is known.
    boolean isWhole(Path file) throws IOException {
        if (!Files.isRegularFile(file)) return false;
        if (problem(file).isEmpty()) return true;
        return expected.contentSha256().isPresent() && wrongContent(file).isEmpty();
    }

    private Optional<String> wrongSize(Path file) throws IOException {
        long size = Files.size(file);
        if (expected.size().isEmpty() || expected.size().getAsLong() == size) {
            return Optional.empty();
        }
        return Optional.of(
                "it has %,d bytes in place of %,d".formatted(size, expected.size().getAsLong()));
    }

    private static Optional<String> wrongChecksum(
            Path file, String algorithm, Optional<String> known) throws IOException {
        if (known.isEmpty()) return Optional.empty();
        try (var stream = Files.newInputStream(file)) {
            return difference(algorithm, digest(stream, algorithm), known.get());
        }
    }

    private Optional<String> wrongContent(Path file) throws IOException {
        Optional<String> known = expected.contentSha256();
        if (known.isEmpty()) return Optional.empty();
        try (var zipped = Files.newInputStream(file);
                var content = new GZIPInputStream(zipped, PIECE)) {
            return difference(SHA_256 + " of its content", digest(content, SHA_256), known.get());
        } catch (ZipException | EOFException damaged) {
            return Optional.of("it is no whole gzip file");
        }
    }

    private static Optional<String> difference(String what, String found, String known) {
        return found.equals(known)
                ? Optional.empty()
                : Optional.of("the %s is %s in place of %s".formatted(what, found, known));
    }

    private static String digest(InputStream stream, String algorithm) throws IOException {
        MessageDigest digest = of(algorithm);
        byte[] piece = new byte[PIECE];
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
            digest.update(piece, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest of(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
