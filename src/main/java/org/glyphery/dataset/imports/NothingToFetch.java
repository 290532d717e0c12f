package org.glyphery.dataset.imports;

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

    static NothingToFetch hasNoAddress(CatalogueEntry entry) {
        return new NothingToFetch(
                "%s has no public address from which it could be fetched: add the files that you have of it as a dataset of your own."
                        .formatted(entry.title()));
    }
}
