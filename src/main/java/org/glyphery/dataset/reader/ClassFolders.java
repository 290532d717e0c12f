package org.glyphery.dataset.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.glyphery.dataset.reader.LabelledPictures.Labelled;

/// Folders of pictures, one for each class, perhaps within one for each part.
final class ClassFolders {

    private final FileSet files;
    private final boolean inParts;

    private ClassFolders(FileSet files) {
        this.files = files;
        Set<String> tops = tops(files);
        inParts = !tops.isEmpty() && tops.stream().allMatch(top -> Part.named(top).isPresent());
    }

    /// @param isBeside tells files that may lie at the top
    static LabelledPictures of(FileSet files, Predicate<StoredFile> isBeside) {
        return new ClassFolders(withoutRoots(files, isBeside)).pictures();
    }

    /// Folders in which everything lies say nothing, unless they are the class.
    private static FileSet withoutRoots(FileSet files, Predicate<StoredFile> isBeside) {
        FileSet inner = withoutBeside(files, isBeside);
        while (true) {
            Set<String> tops = tops(inner);
            if (tops.size() != 1 || hasFlat(inner, 1)) return inner;
            String root = tops.iterator().next();
            if (Part.named(root).isPresent() || hasFlatPictures(inner, 2)) return inner;
            inner = withoutBeside(inner.within(root), isBeside);
        }
    }

    private static FileSet withoutBeside(FileSet files, Predicate<StoredFile> isBeside) {
        return files.only(files.those(file -> !file.folder().isEmpty() || !isBeside.test(file)));
    }

    private static boolean hasFlat(FileSet files, int depth) {
        return files.files().stream().anyMatch(file -> depth(file.name()) == depth);
    }

    private static boolean hasFlatPictures(FileSet files, int depth) {
        return files.files().stream()
                .anyMatch(file ->
                        depth(file.name()) == depth && ContentSign.isPictureName(file.name()));
    }

    private static int depth(String path) {
        return path.split("/").length;
    }

    private static String top(String path) {
        int end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }

    private static Set<String> tops(FileSet files) {
        var tops = new TreeSet<String>();
        for (String folder : files.folders()) tops.add(top(folder));
        for (StoredFile file : files.files()) {
            if (!file.folder().isEmpty()) tops.add(top(file.folder()));
        }
        return tops;
    }

    private LabelledPictures pictures() {
        var pictures = new ArrayList<Labelled>();
        for (StoredFile file : files.files()) {
            pictures.add(labelled(file));
        }
        requireApart(pictures);
        requireFilled(pictures);
        pictures.sort(Comparator.comparing(Labelled::part));
        return new LabelledPictures("folders of pictures", "", List.copyOf(pictures));
    }

    private Labelled labelled(StoredFile file) {
        int depth = inParts ? 3 : 2;
        List<String> path = List.of(file.name().split("/"));
        if (path.size() == depth && ContentSign.isPictureName(file.name())) {
            return new Labelled(part(path.getFirst()), path.get(depth - 2), file);
        }
        String wrong =
                path.size() > depth
                        ? "the file lies in a folder within the folder of a class"
                        : path.size() < depth
                                ? "the file lies in no folder of a class"
                                : "the file is no picture";
        throw new UnreadableExamples(
                file.place(),
                wrong,
                "Each class has one folder with its pictures (PNG, JPEG, WebP, BMP, GIF, TIFF, PNM)"
                        + " and nothing else. Move the file or take it out, and import again.");
    }

    private Part part(String top) {
        return inParts ? Part.named(top).orElseThrow() : Part.TRAINING;
    }

    private static void requireApart(List<Labelled> pictures) {
        Map<String, String> byFolding = new HashMap<>();
        for (Labelled each : pictures) {
            String other = byFolding.putIfAbsent(ClassLabels.folded(each.label()), each.label());
            if (other != null && !other.equals(each.label())) {
                throw ClassLabels.alike(each.label(), other, each.file().place());
            }
        }
    }

    /// Refuses folders in which there is nothing.
    private void requireFilled(List<Labelled> pictures) {
        var filled = new HashSet<String>();
        for (Labelled each : pictures) {
            String folder = each.file().folder();
            filled.add(folder);
            if (inParts) filled.add(top(folder));
        }
        for (String folder : new TreeSet<>(files.folders())) {
            if (!filled.contains(folder)) {
                throw new UnreadableExamples(
                        Place.whole(folder),
                        "the folder holds no pictures",
                        "Put pictures of its class into it, or take it out, and import again.");
            }
        }
    }
}
