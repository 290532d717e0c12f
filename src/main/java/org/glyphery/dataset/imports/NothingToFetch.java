package org.glyphery.dataset.imports;

import java.nio.file.Path;
import org.glyphery.UserError;
import org.glyphery.dataset.catalogue.CatalogueEntry;

/// A dataset is to be fetched for which there is nothing to do.
public final class NothingToFetch extends UserError {

    private NothingToFetch(String message) {
        super(message);
    }

    static NothingToFetch isHere(CatalogueEntry entry) {
        return new NothingToFetch(
                "%s is here already: there is nothing to fetch.".formatted(entry.title()));
    }

    /// @param folder in which a person may put its files
    static NothingToFetch hasNoAddress(CatalogueEntry entry, Path folder) {
        return new NothingToFetch(
                "%s has no public address from which it could be fetched: put %s into the folder %s, and fetch it then."
                        .formatted(entry.title(), entry.fileNames(), folder));
    }
}
