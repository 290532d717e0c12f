package org.glyphery.dataset.imports;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glyphery.Home;
import org.glyphery.Ids;
import org.glyphery.PictureLimits;
import org.glyphery.Threads;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.DatasetNews;
import org.glyphery.dataset.reader.ReaderLimits;
import org.springframework.stereotype.Service;

/// Files that have arrived and wait until a person has said how they become a dataset. They are
/// forgotten after a day, and when the process ends.
@Service
public class ImportDrafts {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int AT_ONCE = 2;

    private final DatasetImports imports;
    private final DatasetNews news;
    private final PictureDecoding pictures;
    private final ReaderLimits limits;
    private final Path workspaces;
    private final Path onServer;
    private final Map<String, ImportDraft> drafts = new LinkedHashMap<>();
    private final ExecutorService looks = Threads.started("first-look", AT_ONCE);

    ImportDrafts(
            Home home,
            DatasetImports imports,
            DatasetNews news,
            PictureLimits pictures,
            ImportSettings settings)
            throws IOException {
        this.imports = imports;
        this.news = news;
        this.pictures = new PictureDecoding(pictures);
        limits = settings.limits(pictures);
        workspaces = home.emptied("looks");
        onServer = home.imports();
    }

    /// Takes files and looks at them; their state tells the rest.
    public synchronized ImportDraft add(ImportSource from) {
        dropOld();
        String id = Ids.next();
        var draft =
                new ImportDraft(
                        id, from, workspaces.resolve(id), pictures, limits, looks, news::tell);
        drafts.put(id, draft);
        draft.look();
        news.tell();
        return draft;
    }

    /// The folder on the server from which files are taken that nobody has to send.
    public Path serverFolder() {
        return onServer;
    }

    /// The names of what lies in that folder.
    public List<String> serverFiles() {
        try (Stream<Path> found = Files.list(onServer)) {
            return found.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    /// Takes files of that folder, which stay there.
    ///
    /// @param name one of [#serverFiles()]
    public ImportDraft addFromServer(String name) {
        if (!serverFiles().contains(name)) throw new ForgottenFiles(name);
        return add(new ImportSource(onServer.resolve(name), name, false));
    }

    /// All that wait, the oldest first.
    public synchronized List<ImportDraft> all() {
        dropOld();
        return List.copyOf(drafts.values());
    }

    public synchronized Optional<ImportDraft> find(String id) {
        return Optional.ofNullable(drafts.get(id));
    }

    private void dropOld() {
        Instant past = Instant.now().minus(LONGEST);
        drafts.values().stream()
                .filter(each -> each.isOlderThan(past))
                .toList()
                .forEach(this::discard);
    }

    /// Forgets files, and deletes them where they were sent.
    public synchronized void discard(ImportDraft draft) {
        if (drafts.remove(draft.id()) == null) return;
        draft.end(true);
        news.tell();
    }

    /// Makes a dataset of them.
    ///
    /// @throws TakenDatasetName if there is one of that name, or one on its way
    public UnfinishedImport begin(ImportDraft draft, DatasetName name, ImportChoices choices) {
        return begin(draft, from -> imports.start(name, from, choices));
    }

    /// Adds them to a dataset.
    ///
    /// @throws TakenDatasetName if it is on its way
    /// @throws UngrowableDataset if it is not a person's own
    public UnfinishedImport grow(ImportDraft draft, DatasetName name, ImportChoices choices) {
        return begin(draft, from -> imports.grow(name, from, choices));
    }

    private synchronized UnfinishedImport begin(
            ImportDraft draft, Function<ImportSource, UnfinishedImport> begins) {
        if (!drafts.containsKey(draft.id())) throw new ForgottenFiles(draft.fileName());
        UnfinishedImport started = begins.apply(draft.source());
        drafts.remove(draft.id());
        draft.end(false);
        news.tell();
        return started;
    }

    /// A dozen pictures as they would be added to a dataset; absent before the files are
    /// recognised.
    ///
    /// @throws org.glyphery.UserError if they cannot be
    public Optional<ImportPreview> preview(
            ImportDraft draft, DatasetName addedTo, ImportChoices choices) {
        return draft.preview(choices, Optional.of(imports.growth(addedTo)));
    }

    @PreDestroy
    synchronized void close() {
        drafts.values().forEach(each -> each.end(false));
        looks.shutdown();
    }
}
