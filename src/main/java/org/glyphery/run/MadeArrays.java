package org.glyphery.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Npz;
import org.glyphery.network.Weights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Arrays that were made of an epoch after it was trained, and can be made again: they lie in the
/// epoch's folder, and go with its weights.
@Service
public class MadeArrays {

    private static final Logger LOG = LoggerFactory.getLogger(MadeArrays.class);

    private final RunFiles files;

    MadeArrays(RunFiles files) {
        this.files = files;
    }

    /// The arrays of this name; absent where there are none that can be read.
    public Optional<Weights> find(Run run, int epoch, String name) {
        Path file = file(run, epoch, name);
        if (!Files.exists(file)) return Optional.empty();
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(Npz.read(in));
        } catch (IOException e) {
            LOG.warn("{} is made anew, since it cannot be read: {}", file, e.toString());
            return Optional.empty();
        }
    }

    /// Keeps arrays, unless the epoch's weights are gone meanwhile or the disk is full.
    public void keep(Run run, int epoch, String name, List<NamedArray> arrays) {
        Path file = file(run, epoch, name);
        try {
            files.whileKept(
                    run.id(),
                    _ -> {
                        if (!files.hasWeights(run.id(), epoch)) return;
                        files.replace(file, partial -> files.write(partial, arrays));
                    });
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} could not be written: {}", file, e.toString());
        }
    }

    private Path file(Run run, int epoch, String name) {
        return files.folder(run.id(), epoch).resolve(RunFiles.MADE).resolve(name + ".npz");
    }
}
