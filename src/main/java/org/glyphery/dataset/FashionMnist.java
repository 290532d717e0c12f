package org.glyphery.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.image.PictureShape;

/// Fashion-MNIST: Xiao, Rasul & Vollgraf 2017 (arXiv 1708.07747). 60,000 training and 10,000 test
/// pictures of Zalando's articles, 28x28 grey levels on black, in MNIST's files. It does not ship;
/// Debian's package `dataset-fashion-mnist` brings it.
final class FashionMnist implements IdxFiles.Source {

    static final String NAME = "fashion-mnist";

    /// Debian's place for it.
    private static final Path OF_DEBIAN = Path.of("/usr/share/datasets", NAME);

    /// SHA-256 of the raw files, unzipped: copies are compressed differently.
    private static final Map<String, String> CHECKSUMS =
            IdxFiles.checksums(
                    "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
                    "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
                    "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
                    "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34");

    static final DatasetFacts FACTS =
            new DatasetFacts(
                    NAME,
                    "Fashion-MNIST",
                    "Clothes in MNIST's format: harder, and nothing else has to change.",
                    IdxFiles.version(CHECKSUMS),
                    new PictureShape(28, 28, 1),
                    List.of(
                            "T-shirt/top",
                            "Trouser",
                            "Pullover",
                            "Dress",
                            "Coat",
                            "Sandal",
                            "Shirt",
                            "Sneaker",
                            "Bag",
                            "Ankle boot"),
                    new Convention.PictureConvention(),
                    new SplitSizes(60_000, 0, 10_000),
                    "MIT",
                    "Xiao, Rasul & Vollgraf, Fashion-MNIST, 2017, arXiv:1708.07747",
                    CHECKSUMS,
                    Long.parseUnsignedLong(IdxFiles.version(CHECKSUMS), 16));

    private final List<Path> folders;

    /// @param datasets the folder where a person may have put the files, in one of its own
    FashionMnist(Path datasets) {
        folders = List.of(datasets.resolve(NAME), OF_DEBIAN);
    }

    @Override
    public Optional<AbsentDataset> absence() {
        return folder().isPresent() ? Optional.empty() : Optional.of(absent());
    }

    private AbsentDataset absent() {
        String way =
                "install Debian's package dataset-fashion-mnist, or put %s into the folder %s"
                        .formatted(String.join(", ", IdxFiles.zipped()), folders.getFirst());
        return new AbsentDataset(FACTS.title(), way);
    }

    @Override
    public InputStream open(String file) throws IOException {
        return Files.newInputStream(folder().orElseThrow(this::absent).resolve(file));
    }

    /// The first folder that has all four files.
    private Optional<Path> folder() {
        return folders.stream()
                .filter(folder ->
                        IdxFiles.zipped().stream()
                                .allMatch(file -> Files.isRegularFile(folder.resolve(file))))
                .findFirst();
    }
}
