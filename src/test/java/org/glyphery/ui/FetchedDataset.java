package org.glyphery.ui;

import java.io.IOException;
import java.util.Map;
import org.glyphery.dataset.catalogue.Catalogue;
import org.glyphery.dataset.catalogue.CatalogueEntry;
import org.glyphery.dataset.catalogue.CatalogueFile;
import org.glyphery.dataset.catalogue.CatalogueSplits;
import org.glyphery.dataset.fetch.DatasetServer;
import org.glyphery.dataset.fetch.DatasetServer.Request;
import org.glyphery.dataset.fetch.Entries;
import org.glyphery.dataset.reader.ExampleFiles;
import org.glyphery.image.PictureShape;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// The catalogue, but that the files of one dataset lie on a server of the tests, which sends them
/// as it is told. Nothing finds it by itself: whoever starts a server with it names it.
class FetchedDataset {

    private static final int[] LABELS = {0, 9, 1, 5, 2, 3, 4, 6, 7, 8};
    private static final Map<String, byte[]> FILES =
            Map.of(
                    "train-images-idx3-ubyte.gz",
                            ExampleFiles.gzip(ExampleFiles.idxPictures(10, 28, 28, 10)),
                    "train-labels-idx1-ubyte.gz", ExampleFiles.gzip(ExampleFiles.idxLabels(LABELS)),
                    "t10k-images-idx3-ubyte.gz",
                            ExampleFiles.gzip(ExampleFiles.idxPictures(10, 28, 28, 99)),
                    "t10k-labels-idx1-ubyte.gz", ExampleFiles.gzip(ExampleFiles.idxLabels(LABELS)));

    private enum Manner {
        SENDS,
        HOLDS_BACK,
        SENDS_SOMETHING_ELSE
    }

    private final DatasetServer server = new DatasetServer();
    private volatile Manner manner = Manner.SENDS;

    FetchedDataset() {
        FILES.forEach((name, file) -> server.serves("/" + name, request -> answer(request, file)));
    }

    @Bean
    @Primary
    Catalogue servedCatalogue() {
        return Catalogue.of(
                Catalogue.shipped().entries().stream()
                        .map(entry ->
                                entry.name().equals(RunningGlyphery.FETCHED) ? served() : entry)
                        .toList());
    }

    private CatalogueEntry served() {
        CatalogueFile[] files =
                FILES.entrySet().stream()
                        .map(file ->
                                Entries.file(
                                        file.getKey(),
                                        file.getValue(),
                                        server.address("/" + file.getKey())))
                        .toArray(CatalogueFile[]::new);
        return Entries.of(PictureShape.MNIST, new CatalogueSplits(10, 0, 10), files);
    }

    private void answer(Request request, byte[] file) throws IOException {
        switch (manner) {
            case SENDS -> request.sends(file);
            case HOLDS_BACK -> request.fallsSilentAfter(file.length / 2, file);
            case SENDS_SOMETHING_ELSE -> request.sends(new byte[file.length]);
        }
    }

    void sends() {
        manner = Manner.SENDS;
    }

    /// Sends half of each file, and then nothing.
    void holdsBack() {
        manner = Manner.HOLDS_BACK;
    }

    /// Sends as many zeros.
    void sendsSomethingElse() {
        manner = Manner.SENDS_SOMETHING_ELSE;
    }
}
