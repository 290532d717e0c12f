package org.glyphery.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.UserError;
import org.glyphery.dataset.catalogue.CatalogueEntry;

/// A dataset that Glyphery knows, whose files are not here.
public final class AbsentDataset extends UserError {

    private AbsentDataset(String title, String way) {
        super("The files of %s are not here: %s.".formatted(title, way));
    }

    /// @param folder in which a person may put the files of one that is read where they lie
    static AbsentDataset of(CatalogueEntry entry, Path folder) {
        List<String> ways = new ArrayList<>();
        if (entry.canBeFetched()) ways.add("fetch them on the page Data");
        for (Path known : entry.folders()) {
            if (known.startsWith("/usr/share/datasets")) {
                ways.add("install Debian's package dataset-" + known.getFileName());
            }
        }
        if (!entry.folders().isEmpty()) {
            ways.add("put %s into the folder %s".formatted(entry.fileNames(), folder));
        }
        if (ways.isEmpty()) {
            ways.add(
                    "put %s into the folder %s, and fetch it then"
                            .formatted(entry.fileNames(), folder));
        }
        return new AbsentDataset(entry.title(), String.join(", or ", ways));
    }
}
