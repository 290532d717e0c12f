package org.glyphery.dataset.collections;

import java.util.Map;
import org.glyphery.dataset.DatasetNews;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Erasure;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnCollections;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.dataset.browsing.DatasetBrowser;
import org.springframework.stereotype.Service;

/// Erases for good what people gave: from a collection, and from every version that was made of it.
@Service
public class Erasing {

    /// The places where drawings last longer than here, for whoever erases them.
    public static final String ELSEWHERE =
            "Copies of the database that were made before it was migrated, backups of the home"
                + " folder, files that somebody has taken along and pictures that a browser has"
                + " stored keep what they had, and so does the bin its runs; networks that learned"
                + " from them keep what they learned.";

    private final OwnExamples own;
    private final OwnCollections collections;
    private final CollectionVersions versions;
    private final Datasets datasets;
    private final DatasetBrowser browser;
    private final DatasetNews news;

    Erasing(
            OwnExamples own,
            OwnCollections collections,
            CollectionVersions versions,
            Datasets datasets,
            DatasetBrowser browser,
            DatasetNews news) {
        this.own = own;
        this.collections = collections;
        this.versions = versions;
        this.datasets = datasets;
        this.browser = browser;
        this.news = news;
    }

    /// Empties sheets of versions first: where that is cut off, the drawings are still here to be
    /// erased again.
    ///
    /// @return how many pictures went from each version, by its name; only of those that lost some
    public Map<String, Integer> erase(Erasure erased) {
        Map<String, Integer> gone = datasets.erase(erased);
        own.erase(erased);
        browser.forget(erased.collection().value());
        news.tell();
        return gone;
    }

    /// Erases all of a collection, and ends it.
    ///
    /// @throws UnusableCollection if it is "my digits", or versions of it are among the datasets
    public void end(OwnCollection collection) {
        if (collection.isMine()) throw UnusableCollection.kept(collection);
        if (!versions.of(collection).isEmpty()) throw UnusableCollection.hasVersions(collection);
        own.erase(Erasure.ofAll(collection.name()));
        collections.end(collection);
    }
}
