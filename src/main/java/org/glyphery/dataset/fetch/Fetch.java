package org.glyphery.dataset.fetch;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.glyphery.dataset.catalogue.CatalogueEntry;
import org.glyphery.dataset.catalogue.CatalogueFile;
import org.jspecify.annotations.Nullable;

/// One fetch of a dataset's files into a folder. It runs once, on the thread that calls it, and can
/// be cancelled from any other at any moment. Nobody else may write into the folder meanwhile.
public final class Fetch {

    private final CatalogueEntry entry;
    private final Path folder;
    private final FetchLimits limits;
    private final Consumer<FetchProgress> hears;

    private @Nullable Thread runner; // while it runs
    private boolean isCancelled;

    /// @param hears of every piece that arrives, on the thread that fetches
    public Fetch(
            CatalogueEntry entry, Path folder, FetchLimits limits, Consumer<FetchProgress> hears) {
        this.entry = entry;
        this.folder = folder;
        this.limits = limits;
        this.hears = hears;
    }

    /// Gets all files that are not in the folder yet; each is there as a whole and checked, or not
    /// at all. What has arrived of one that is not finished is kept for the next fetch.
    ///
    /// @return whether all files are there; not so where it was cancelled
    /// @throws FetchFailed if a file is not to be had, or cannot be stored
    public boolean run() {
        if (!begins()) return false;
        boolean isThere = false;
        try {
            fetchAll();
            isThere = true;
        } catch (IOException failure) {
            if (!isCancelled()) throw FetchFailed.here(entry, folder, failure);
        } catch (InterruptedException ended) {
            if (!isCancelled()) Thread.currentThread().interrupt();
        } finally {
            ends();
        }
        return isThere;
    }

    /// Ends it as soon as can be, whatever it waits for; also before it has begun.
    public synchronized void cancel() {
        isCancelled = true;
        if (runner != null) runner.interrupt();
    }

    private synchronized boolean begins() {
        if (!isCancelled) runner = Thread.currentThread();
        return !isCancelled;
    }

    /// A thread that goes on to other work must not find the interruption there.
    private synchronized void ends() {
        runner = null;
        if (isCancelled) Thread.interrupted();
    }

    private synchronized boolean isCancelled() {
        return isCancelled;
    }

    private void fetchAll() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .connectTimeout(limits.connecting())
                        .build();
        try {
            long before = 0;
            for (CatalogueFile file : entry.files()) {
                new FileFetch(entry, file, folder, client, limits, tells(file, before)).run();
                before += Files.size(folder.resolve(file.name()));
            }
        } finally {
            client.shutdownNow();
        }
    }

    private Consumer<Long> tells(CatalogueFile file, long before) {
        OptionalLong all = entry.bytes();
        return bytes -> hears.accept(new FetchProgress(file.name(), before + bytes, all));
    }
}
