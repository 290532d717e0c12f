package org.glyphery.dataset.imports;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.glyphery.Folders;
import org.glyphery.Home;
import org.glyphery.OwnerOnly;
import org.glyphery.PictureLimits;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.DatasetNews;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.catalogue.CatalogueEntry;
import org.glyphery.dataset.reader.ReaderLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// The imports that are under way, one at a time, and those that have failed since the start.
@Service
public class DatasetImports {

    private static final Logger LOG = LoggerFactory.getLogger(DatasetImports.class);

    private final Datasets datasets;
    private final DatasetNews news;
    private final PictureDecoding pictures;
    private final ReaderLimits limits;
    private final Path workspaces;
    private final Path fetched;
    private final Path shared;
    private final Map<String, DatasetImport> underWay = new LinkedHashMap<>();
    private final Map<String, FailedImport> failed = new LinkedHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("imports").factory());

    DatasetImports(
            Home home,
            Datasets datasets,
            DatasetNews news,
            PictureLimits pictures,
            ImportSettings settings) {
        this.datasets = datasets;
        this.news = news;
        this.pictures = new PictureDecoding(pictures);
        limits = settings.limits(pictures);
        workspaces = home.work().resolve("imports");
        fetched = home.work().resolve("fetched");
        shared = home.cache().resolve("fetched");
        Folders.delete(workspaces);
        datasets.stored().deleteUnfinished();
    }

    /// Reads files beside, and stores the dataset that they hold.
    ///
    /// @throws TakenDatasetName if there is one of that name, or one on its way
    public synchronized UnfinishedImport start(
            DatasetName name, ImportSource from, ImportChoices choices) {
        requireFree(name);
        failed.remove(name.value());
        var started = new DatasetImport(name, from, choices);
        return begin(started);
    }

    /// Reads files beside, and stores a new version of a person's own dataset that has their
    /// examples as well.
    ///
    /// @param choices of which only how files are read and what is set aside for testing count
    /// @throws TakenDatasetName if one of that name is on its way
    /// @throws UngrowableDataset if there is none, or it is not a person's own
    public synchronized UnfinishedImport grow(
            DatasetName name, ImportSource from, ImportChoices choices) {
        requireNotUnderWay(name.value());
        var growth = Growth.of(datasets, name);
        failed.remove(name.value());
        return begin(new DatasetImport(name, from, choices, Optional.of(growth)));
    }

    /// What an addition to a dataset would store of some files.
    Growth growth(DatasetName name) {
        return Growth.of(datasets, name);
    }

    /// Fetches the files of a dataset of the catalogue, or takes those that a person has put into
    /// its folder, and stores what they hold.
    ///
    /// @throws TakenDatasetName if it is on its way
    /// @throws NothingToFetch if it is here, or has no address
    public synchronized UnfinishedImport fetch(CatalogueEntry entry) {
        DatasetFacts facts = datasets.current(entry.name()).orElseThrow();
        if (datasets.absence(facts).isEmpty()) throw NothingToFetch.isHere(entry);
        Path own = datasets.folder(entry);
        boolean hasFiles = entry.liesIn(own);
        if (!hasFiles && !entry.canBeFetched()) throw NothingToFetch.hasNoAddress(entry, own);
        requireNotUnderWay(entry.name());
        failed.remove(entry.name());
        var started =
                new DatasetImport(
                        entry,
                        hasFiles ? own : files(entry),
                        !hasFiles,
                        () -> isWantedByOthers(entry));
        return begin(started);
    }

    /// Whether all files of a dataset lie here since another was fetched that comes out of them
    /// too.
    public boolean hasFiles(CatalogueEntry entry) {
        return entry.liesIn(files(entry));
    }

    /// The folder of files that are fetched. Those that several datasets come out of are kept, as
    /// long as one of them is not here, where people can empty it.
    private Path files(CatalogueEntry entry) {
        List<CatalogueEntry> sharing = datasets.sharing(entry);
        Path folder = sharing.size() > 1 ? shared : fetched;
        return folder.resolve(sharing.getFirst().name());
    }

    private boolean isWantedByOthers(CatalogueEntry entry) {
        return datasets.sharing(entry).stream()
                .filter(each -> !each.name().equals(entry.name()))
                .flatMap(each -> datasets.current(each.name()).stream())
                .anyMatch(facts -> datasets.absence(facts).isPresent());
    }

    private UnfinishedImport begin(DatasetImport started) {
        underWay.put(started.name().value(), started);
        worker.execute(() -> run(started));
        news.tell();
        return started.state();
    }

    /// Refuses a name that another dataset has, or one that is on its way.
    ///
    /// @throws TakenDatasetName if so
    public synchronized void requireFree(DatasetName name) {
        datasets.taken(name)
                .ifPresent(known -> {
                    throw new TakenDatasetName(known);
                });
        requireNotUnderWay(name.value());
    }

    private void requireNotUnderWay(String name) {
        underWay.keySet().stream()
                .filter(name::equalsIgnoreCase)
                .forEach(known -> {
                    throw new TakenDatasetName(known);
                });
    }

    /// What is under way, the oldest first.
    public synchronized List<UnfinishedImport> underWay() {
        return underWay.values().stream().map(DatasetImport::state).toList();
    }

    /// What has failed since the start, and was not tried again or forgotten.
    public synchronized List<FailedImport> failed() {
        return new ArrayList<>(failed.values());
    }

    /// Ends an import without a dataset, or forgets that one has failed.
    ///
    /// @return whether there was one, and it was not too late
    public synchronized boolean cancel(String name) {
        DatasetImport known = underWay.get(name);
        boolean isCancelled = known != null && known.cancel();
        boolean isForgotten = failed.remove(name) != null;
        if (isForgotten) news.tell();
        return isForgotten || isCancelled;
    }

    private void run(DatasetImport started) {
        String name = started.name().value();
        Path workspace = workspaces.resolve(name);
        Optional<String> reason = Optional.empty();
        try {
            OwnerOnly.createFolders(workspace);
            started.run(datasets.stored(), pictures, limits, workspace);
        } catch (CancellationException cancelled) {
            LOG.info("The import of {} was cancelled", name);
        } catch (UserError told) {
            reason = Optional.of(String.valueOf(told.getMessage()));
        } catch (IOException | RuntimeException | Error failure) {
            reason = Optional.of(ImportFailure.sentence(name, failure));
        }
        try {
            Folders.delete(workspace);
            if (started.isDoneWithFiles()) Folders.delete(started.source().file());
        } catch (RuntimeException left) {
            LOG.warn("Files of the import of {} could not be deleted", name, left);
        } finally {
            end(started, reason);
            news.tell();
        }
    }

    private synchronized void end(DatasetImport ended, Optional<String> reason) {
        underWay.remove(ended.name().value());
        reason.map(ended::failed).ifPresent(failure -> failed.put(failure.name().value(), failure));
    }

    @PreDestroy
    synchronized void close() {
        underWay.values().forEach(each -> each.cancel());
        worker.shutdown();
    }
}
