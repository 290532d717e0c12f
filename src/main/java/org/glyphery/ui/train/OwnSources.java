package org.glyphery.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.NumberWords;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnCollections;
import org.glyphery.dataset.collections.CollectionVersions;
import org.springframework.stereotype.Service;

/// What people kept, as something that plans learn from: collections, of which a version is made
/// once somebody adds one.
@Service
record OwnSources(OwnCollections collections, CollectionVersions versions, Datasets datasets) {

    /// A version in a row of a draft that was made of a collection.
    ///
    /// @param count of its drawings
    /// @param more drawings of the collection that it does not have
    record OwnSource(OwnCollection collection, int count, int more) {}

    /// A collection that can be added.
    ///
    /// @param drawings that a version would have
    record OfferedCollection(OwnCollection collection, int drawings) {

        /// What a button says that adds it, "My digits, 20 drawings".
        String words() {
            return collection.title() + ", " + NumberWords.counted(drawings, "drawing");
        }
    }

    /// The collections that fit a draft's dataset and that no row of a list has yet.
    List<OfferedCollection> offered(Draft draft, SourceList list) {
        Optional<DatasetFacts> own = draft.dataset();
        if (own.isEmpty()) return List.of();
        List<String> named = IntStream.range(0, list.size()).mapToObj(list::name).toList();
        return collections.all().stream()
                .filter(each -> !named.contains(each.name().value()))
                .filter(each -> !own.get().name().equals(each.name().value()))
                .map(versions::gathered)
                .filter(each -> each.drawings().size() >= CollectionVersions.LEAST)
                .filter(each -> each.isLike(own.get(), draft.chosenClasses()))
                .map(each -> new OfferedCollection(each.collection(), each.drawings().size()))
                .toList();
    }

    /// The version that has what lies in the collection now.
    ///
    /// @throws org.glyphery.UserError if there is too little in it, or a dataset has its name
    DatasetFacts gathered(OwnCollection collection) {
        return versions.freeze(collection);
    }

    /// The version in a row, if it was made of a collection that is still there.
    Optional<OwnSource> source(String dataset, String version) {
        return datasets.version(dataset, version)
                .filter(facts -> datasets.stored().isGathered(facts))
                .flatMap(facts ->
                        CollectionName.read(dataset)
                                .flatMap(collections::find)
                                .map(collection ->
                                        new OwnSource(
                                                collection,
                                                facts.splits().training(),
                                                versions.missing(collection, facts).size())));
    }
}
