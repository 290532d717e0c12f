package org.glyphery.dataset.catalogue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.glyphery.image.PictureShape;

/// What the catalogue knows of a dataset.
///
/// @param name of small letters, digits and hyphens; also its folder's
/// @param title its name as people write it
/// @param task what it is for, "image classification"
/// @param classes their names, in the order of the labels
/// @param citation whom to cite
/// @param page where its makers describe it
/// @param version what its files are, the first eight hexadecimal digits of the SHA-256 of the
///   training pictures, where the contents are known before they are fetched
/// @param shipped the folder among the application's files that has it, where it ships
/// @param folders outside the home folder in which an operating system's package puts it
/// @param remarks what else a person should know of it
public record CatalogueEntry(
        String name,
        String title,
        String description,
        String task,
        List<String> classes,
        PictureShape shape,
        CatalogueConvention convention,
        CatalogueSplits splits,
        CatalogueLicence licence,
        String citation,
        URI page,
        Optional<String> version,
        List<CatalogueFile> files,
        CatalogueLayout layout,
        Optional<String> shipped,
        List<Path> folders,
        Optional<String> remarks) {

    public CatalogueEntry {
        classes = List.copyOf(classes);
        files = List.copyOf(files);
        folders = List.copyOf(folders);
    }

    /// The names of its files, with commas between.
    public String fileNames() {
        return files.stream().map(CatalogueFile::name).collect(Collectors.joining(", "));
    }

    /// Whether all its files lie in this folder.
    public boolean liesIn(Path folder) {
        return !files.isEmpty()
                && files.stream()
                        .allMatch(file -> Files.isRegularFile(folder.resolve(file.name())));
    }

    /// Whether all of its files have an address. Some are only with people.
    public boolean canBeFetched() {
        return files.stream().noneMatch(file -> file.addresses().isEmpty());
    }

    /// Bytes of all its files together, where all sizes are known.
    public OptionalLong bytes() {
        if (files.stream().anyMatch(file -> file.size().isEmpty())) return OptionalLong.empty();
        return OptionalLong.of(files.stream().mapToLong(file -> file.size().orElseThrow()).sum());
    }
}
