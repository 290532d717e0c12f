package org.glyphery.dataset.collections;

import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.OwnCollection;

/// Something cannot be done with a collection as it is.
public final class UnusableCollection extends UserError {

    private UnusableCollection(String message) {
        super(message);
    }

    static UnusableCollection small(OwnCollection collection, int least) {
        return new UnusableCollection(
                "A network learns from %s drawings at least, and \"%s\" holds fewer. Draw some more first."
                        .formatted(NumberWords.word(least), collection.title()));
    }

    static UnusableCollection named(OwnCollection collection, DatasetFacts facts) {
        return new UnusableCollection(
                "The dataset %s has the name \"%s\", which a dataset made of \"%s\" would have. Delete that dataset first, or give to a collection of another title."
                        .formatted(facts.title(), facts.name(), collection.title()));
    }

    static UnusableCollection kept(OwnCollection collection) {
        return new UnusableCollection(
                "\"%s\" is where drawings are kept that nobody gives elsewhere, and stays. Erase what lies in it instead."
                        .formatted(collection.title()));
    }

    static UnusableCollection hasVersions(OwnCollection collection) {
        return new UnusableCollection(
                "Versions of \"%s\" are among the datasets, and what people gave to it can be erased from them as long as it is here. Delete the dataset %s first."
                        .formatted(collection.title(), collection.name()));
    }
}
