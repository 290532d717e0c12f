package org.glyphery.dataset.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.dataset.catalogue.CatalogueEntry;
import org.glyphery.dataset.catalogue.CatalogueFile;

/// The fetch of one file: its addresses in turn, each again as long as it gets on.
final class FileFetch {

    /// An address that breaks off more often than that is left for the next.
    private static final int MOST_TRIES = 5;

    private final CatalogueEntry entry;
    private final CatalogueFile file;
    private final Path folder;
    private final HttpClient client;
    private final FetchLimits limits;
    private final Consumer<Long> tells;
    private final FileChecks checks;

    /// @param tells how many bytes of the file are here
    FileFetch(
            CatalogueEntry entry,
            CatalogueFile file,
            Path folder,
            HttpClient client,
            FetchLimits limits,
            Consumer<Long> tells) {
        this.entry = entry;
        this.file = file;
        this.folder = folder;
        this.client = client;
        this.limits = limits;
        this.tells = tells;
        checks = new FileChecks(file);
    }

    /// @throws FetchFailed if no address has the file, or there is no room for it
    void run() throws IOException, InterruptedException {
        Path whole = folder.resolve(file.name());
        if (checks.isWhole(whole)) return;
        if (file.addresses().isEmpty()) throw FetchFailed.withoutAddress(entry, folder);
        var failures = new ArrayList<MirrorFailure>();
        try (var part = new PartFile(whole)) {
            for (URI address : file.addresses()) {
                try {
                    fetch(address, part);
                    return;
                } catch (MirrorFailure failure) {
                    failures.add(failure);
                }
            }
        }
        throw FetchFailed.everywhere(entry, file, folder, failures);
    }

    private void fetch(URI address, PartFile part)
            throws MirrorFailure, IOException, InterruptedException {
        var arrival = new Arrival(entry, file, folder, limits, part, tells);
        for (int attempt = 1; ; attempt++) {
            long before = part.length();
            try {
                mirror(address, arrival).get();
                check(address, part);
                return;
            } catch (MirrorFailure failure) {
                if (attempt == MOST_TRIES || !helpsAgain(failure, before, part)) throw failure;
            }
        }
    }

    private Mirror mirror(URI address, Arrival arrival) {
        return "file".equals(address.getScheme())
                ? new FolderMirror(address, arrival)
                : new HttpMirror(address, arrival, client, limits);
    }

    private static boolean helpsAgain(MirrorFailure failure, long before, PartFile part)
            throws IOException {
        return switch (failure.next()) {
            case GO_ON -> part.length() > before;
            case ANEW -> before > 0;
            case ELSEWHERE -> false;
        };
    }

    private void check(URI address, PartFile part) throws MirrorFailure, IOException {
        Optional<String> problem = checks.problem(part.written());
        if (problem.isPresent()) {
            part.delete();
            throw MirrorFailure.wrong(address, problem.get());
        }
        part.finish();
    }
}
