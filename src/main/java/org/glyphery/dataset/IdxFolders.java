package org.glyphery.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.dataset.catalogue.CatalogueEntry;

/// The folders in which the four files of a known dataset may lie: one that a person has filled, or
/// that of an operating system's package.
final class IdxFolders implements IdxFiles.Source {

    private final CatalogueEntry entry;
    private final List<Path> folders;

    /// @param datasets the folder where a person may have put the files, in one of its own
    IdxFolders(CatalogueEntry entry, Path datasets) {
        this.entry = entry;
        folders =
                Stream.concat(Stream.of(datasets.resolve(entry.name())), entry.folders().stream())
                        .toList();
    }

    @Override
    public Optional<AbsentDataset> absence() {
        return folder().isPresent() ? Optional.empty() : Optional.of(absent());
    }

    private AbsentDataset absent() {
        return AbsentDataset.of(entry, folders.getFirst());
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
