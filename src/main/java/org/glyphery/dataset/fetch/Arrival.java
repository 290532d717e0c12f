package org.glyphery.dataset.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.glyphery.dataset.catalogue.CatalogueEntry;
import org.glyphery.dataset.catalogue.CatalogueFile;

/// The place where a file arrives: no more of it than was announced, and no more than there is room
/// for.
final class Arrival {

    private final CatalogueEntry entry;
    private final CatalogueFile file;
    private final Path folder;
    private final FetchLimits limits;
    private final PartFile part;
    private final Consumer<Long> tells;

    Arrival(
            CatalogueEntry entry,
            CatalogueFile file,
            Path folder,
            FetchLimits limits,
            PartFile part,
            Consumer<Long> tells) {
        this.entry = entry;
        this.file = file;
        this.folder = folder;
        this.limits = limits;
        this.part = part;
        this.tells = tells;
    }

    /// Bytes that are here.
    long length() throws IOException {
        return part.length();
    }

    /// The entity tag or the date with which this address can go on.
    Optional<String> validator(URI address) throws IOException {
        return part.validator(address);
    }

    /// Throws away what is here, since it cannot be continued.
    void forget() throws IOException {
        part.delete();
    }

    /// Takes the whole file from its first byte on.
    ///
    /// @param announced bytes of the whole file, if the address says so
    void beginAnew(URI address, OptionalLong announced, Optional<String> validator)
            throws MirrorFailure, IOException {
        requireExpected(address, announced);
        part.beginAnew(address, validator);
        requireSpace(announced);
    }

    /// Takes the rest of the file.
    ///
    /// @param announced bytes of the whole file, if the address says so
    void goOn(URI address, OptionalLong announced) throws MirrorFailure, IOException {
        requireExpected(address, announced);
        requireSpace(announced);
    }

    private void requireExpected(URI address, OptionalLong announced) throws MirrorFailure {
        OptionalLong expected = file.size();
        if (announced.isEmpty()) return;
        if (expected.isPresent() && expected.getAsLong() != announced.getAsLong()) {
            throw MirrorFailure.announces(address, announced.getAsLong(), expected.getAsLong());
        }
        if (announced.getAsLong() > limits.largest()) {
            throw MirrorFailure.moreThan(address, limits.largest());
        }
    }

    private void requireSpace(OptionalLong announced) throws IOException {
        long rest = Math.max(0, total(announced).orElse(0) - part.length());
        long needed = rest + limits.spaceLeft();
        long left = Files.getFileStore(folder).getUsableSpace();
        if (left < needed) throw FetchFailed.tooLittleSpace(entry, folder, left, needed);
    }

    void take(URI address, OptionalLong announced, ByteBuffer bytes)
            throws MirrorFailure, IOException {
        long limit = total(announced).orElse(limits.largest());
        if (part.length() + bytes.remaining() > limit) {
            part.delete();
            throw MirrorFailure.moreThan(address, limit);
        }
        part.append(bytes);
        tells.accept(part.length());
    }

    /// Asks that all is here that was announced.
    void end(URI address, OptionalLong announced) throws MirrorFailure, IOException {
        long expected = total(announced).orElse(part.length());
        if (part.length() < expected) {
            throw MirrorFailure.broken(address, part.length(), expected);
        }
    }

    private OptionalLong total(OptionalLong announced) {
        return file.size().isPresent() ? file.size() : announced;
    }
}
