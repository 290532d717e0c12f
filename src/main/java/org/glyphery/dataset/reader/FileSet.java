package org.glyphery.dataset.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Everything that was given, whether as one file, as a folder or as an archive.
///
/// @param name of the whole, for messages
/// @param folders paths of those that were named, whether anything is in them or not
record FileSet(String name, List<StoredFile> files, Set<String> folders) {

    FileSet {
        files = files.stream().sorted(Comparator.comparing(StoredFile::name)).toList();
        folders = Set.copyOf(folders);
    }

    Place place() {
        return Place.whole(name);
    }

    List<StoredFile> those(Predicate<StoredFile> wanted) {
        return files.stream().filter(wanted).toList();
    }

    /// The same without the outermost folder, where all files lie in it.
    FileSet within(String root) {
        String prefix = root + "/";
        return new FileSet(
                name,
                files.stream()
                        .map(file -> file.renamed(file.name().substring(prefix.length())))
                        .toList(),
                folders.stream()
                        .filter(folder -> folder.startsWith(prefix))
                        .map(folder -> folder.substring(prefix.length()))
                        .collect(Collectors.toSet()));
    }

    FileSet only(List<StoredFile> some) {
        return new FileSet(name, some, folders);
    }
}
