package org.glyphery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glyphery.network.Npz;
import org.glyphery.network.Weights;
import org.glyphery.number.WholeDigitTraining;
import org.glyphery.number.WholeDigits;

/// The training of the network that tells whole digits from parts and pairs: its weights take the
/// place of those that come with the program.
final class Wholeness {

    private static final Path FOLDER = Path.of("src/main/resources/org/glyphery/number");

    Section measured() {
        Weights weights = new WholeDigitTraining().trained();
        Path file = FOLDER.resolve(WholeDigits.FILE);
        try (var out = Files.newOutputStream(file)) {
            Npz.write(weights, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Section(
                "Whole digits",
                List.of(
                        List.of("file", "bytes", "SHA-256"),
                        List.of(file.toString(), Long.toString(weights.bytes()), weights.sha256())),
                List.of());
    }
}
