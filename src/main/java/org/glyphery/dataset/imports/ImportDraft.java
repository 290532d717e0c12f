package org.glyphery.dataset.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.glyphery.Folders;
import org.glyphery.OwnerOnly;
import org.glyphery.UserError;
import org.glyphery.dataset.imports.LookState.Looking;
import org.glyphery.dataset.imports.LookState.Recognised;
import org.glyphery.dataset.imports.LookState.Unusable;
import org.glyphery.dataset.reader.ExampleSource;
import org.glyphery.dataset.reader.ReaderLimits;
import org.glyphery.dataset.reader.ReadingChoices;

/// Files that have arrived and wait for what a person says of them. What is unpacked to look at
/// them is gone when the look is over.
public final class ImportDraft {

    private final String id;
    private final ImportSource from;
    private final Path workspace;
    private final PictureDecoding pictures;
    private final ReaderLimits limits;
    private final Executor thread;
    private final Runnable changed;
    private final Instant arrived = Instant.now();
    private final AtomicInteger looks = new AtomicInteger();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile LookState state = new Looking(0);
    private ReadingChoices read = ReadingChoices.none(); // guarded by this

    /// @param workspace a folder that need not exist
    /// @param thread on which files are looked at
    /// @param changed is called when a look is over
    ImportDraft(
            String id,
            ImportSource from,
            Path workspace,
            PictureDecoding pictures,
            ReaderLimits limits,
            Executor thread,
            Runnable changed) {
        this.id = id;
        this.from = from;
        this.workspace = workspace;
        this.pictures = pictures;
        this.limits = limits;
        this.thread = thread;
        this.changed = changed;
    }

    public String id() {
        return id;
    }

    /// The name of the file or folder, as its owner calls it.
    public String fileName() {
        return from.name();
    }

    public LookState state() {
        return state;
    }

    /// Looks at the files anew where they are to be read in another way than before.
    ///
    /// @return whether it does
    public synchronized boolean lookAnew(ImportChoices choices) {
        if (choices.reading().equals(read) || !isReadByChoices()) return false;
        read = choices.reading();
        look();
        return true;
    }

    private boolean isReadByChoices() {
        return switch (state) {
            case Looking _, Unusable _ -> true;
            case Recognised(RecognisedFiles files) ->
                    !files.arePictureFiles() || !files.columns().isEmpty();
        };
    }

    synchronized void look() {
        ReadingChoices reading = read;
        int turn = looks.incrementAndGet();
        state = new Looking(0);
        thread.execute(() -> {
            looking.lock();
            try {
                if (turn == looks.get()) end(turn, looked(reading, turn));
            } catch (CancellationException notWanted) {
                // somebody wants another look, or none
            } finally {
                Folders.delete(workspace);
                looking.unlock();
            }
        });
    }

    private LookState looked(ReadingChoices reading, int turn) {
        try {
            OwnerOnly.createFolders(workspace);
            try (var source =
                    ExampleSource.open(
                            from.file(),
                            from.name(),
                            workspace,
                            reading,
                            limits,
                            () -> turn == looks.get())) {
                var look = new FirstLook(pictures, count -> tell(turn, count));
                return new Recognised(look.at(source));
            }
        } catch (UserError told) {
            return new Unusable(told.getMessage());
        } catch (CancellationException notWanted) {
            throw notWanted;
        } catch (IOException | RuntimeException | Error failure) {
            return new Unusable(ImportFailure.sentence(from.name(), failure));
        }
    }

    private synchronized void tell(int turn, long examples) {
        if (turn == looks.get()) state = new Looking(examples);
    }

    private void end(int turn, LookState told) {
        synchronized (this) {
            if (turn != looks.get()) return;
            state = told;
        }
        changed.run();
    }

    /// A dozen pictures as they would be stored; absent before the files are recognised.
    ///
    /// @throws UserError if they cannot be stored so
    public Optional<ImportPreview> preview(ImportChoices choices) {
        return preview(choices, Optional.empty());
    }

    Optional<ImportPreview> preview(ImportChoices choices, Optional<Growth> growth) {
        return state instanceof Recognised(RecognisedFiles files)
                ? Optional.of(new PreviewPictures(files, pictures, growth).with(choices))
                : Optional.empty();
    }

    ImportSource source() {
        return from;
    }

    boolean isOlderThan(Instant moment) {
        return arrived.isBefore(moment);
    }

    /// Nobody looks at them any more.
    ///
    /// @param withFiles whether what was sent goes too
    void end(boolean withFiles) {
        looks.incrementAndGet();
        if (!withFiles || !from.isTemporary()) return;
        thread.execute(() -> {
            looking.lock();
            try {
                Folders.delete(from.file());
            } finally {
                looking.unlock();
            }
        });
    }
}
