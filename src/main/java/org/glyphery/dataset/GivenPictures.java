package org.glyphery.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The file `givers.json` beside a version that was made of a collection: who gave each of its
/// training pictures, so that all of one person's can be erased from it. A picture that was erased
/// stays as an empty sheet in its place, so that what runs have stored of all the others still
/// means them.
///
/// @param consent the sentence under which they were given; may be empty
/// @param pictures by their places in the training split; null for those that are gone
public record GivenPictures(
        String collection, String consent, List<@Nullable GivenPicture> pictures) {

    private static final String FILE = "givers.json";
    private static final String UNFINISHED = ".partial";

    /// One that is there.
    ///
    /// @param id of the drawing that it was made of
    /// @param giver as they call themselves; empty where nobody asked
    public record GivenPicture(String id, String giver) {}

    public GivenPictures {
        pictures = Collections.unmodifiableList(pictures);
    }

    /// How many are gone.
    public int gone() {
        return (int) pictures.stream().filter(Objects::isNull).count();
    }

    /// Whether the picture at a place of the training split is gone.
    public boolean isGone(int place) {
        return pictures.get(place) == null;
    }

    private boolean isErased(int place, Erasure erased) {
        GivenPicture given = pictures.get(place);
        return given != null
                && erased.isOf(new Gift(new CollectionName(collection), given.giver()));
    }

    /// @return absent where the version was not made of a collection
    static Optional<GivenPictures> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) return Optional.empty();
        try {
            return Optional.of(JsonMapper.shared().readValue(file.toFile(), GivenPictures.class));
        } catch (JacksonException damaged) {
            throw new UnusableDataset(file.toString(), "givers in JSON", "something else");
        }
    }

    /// Writes the file whole or not at all.
    void write(Path folder) throws IOException {
        Path partial = folder.resolve(FILE + UNFINISHED);
        JsonMapper.shared().writeValue(partial.toFile(), this);
        Split.force(partial);
        Files.move(partial, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Empties the sheets of those that are erased, for whoever has them open too, and then says
    /// that they are gone. What is cut off in the middle is done by doing it again.
    ///
    /// @return how many were there
    int erase(Path folder, Erasure erased, int pixels) {
        List<Integer> places =
                IntStream.range(0, pictures.size())
                        .filter(place -> isErased(place, erased))
                        .boxed()
                        .toList();
        if (places.isEmpty()) return 0;
        try (var channel =
                FileChannel.open(Split.TRAINING.pixels(folder), StandardOpenOption.WRITE)) {
            for (int place : places) {
                channel.write(ByteBuffer.allocate(pixels), (long) place * pixels);
            }
            channel.force(true);
            var left = new ArrayList<>(pictures);
            places.forEach(place -> left.set(place, null));
            new GivenPictures(collection, consent, left).write(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places.size();
    }
}
