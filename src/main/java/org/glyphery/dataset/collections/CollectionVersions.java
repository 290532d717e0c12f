package org.glyphery.dataset.collections;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetNews;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Gathering;
import org.glyphery.dataset.GivenPictures.GivenPicture;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.springframework.stereotype.Service;

/// The versions of collections that networks learn from. A collection grows; a version of it, once
/// made, is what plans name.
@Service
public class CollectionVersions {

    /// Fewer cannot be split into what is learned from and what choices are made on.
    public static final int LEAST = 2;

    private final OwnExamples own;
    private final Datasets datasets;
    private final DatasetNews news;

    CollectionVersions(OwnExamples own, Datasets datasets, DatasetNews news) {
        this.own = own;
        this.datasets = datasets;
        this.news = news;
    }

    /// What a version of the collection would have, if it were made now.
    public Gathering gathered(OwnCollection collection) {
        return Gathering.toTrainOn(collection, own.all(collection.name()));
    }

    /// The version that has what the collection has now; the one that there is where nothing has
    /// changed since.
    ///
    /// @throws UnusableCollection if there is too little in it, or a dataset has its name
    public DatasetFacts freeze(OwnCollection collection) {
        return freeze(gathered(collection));
    }

    /// The version that has these drawings.
    ///
    /// @throws UnusableCollection if there are too few, or a dataset has the collection's name
    public DatasetFacts freeze(Gathering gathering) {
        OwnCollection collection = gathering.collection();
        if (gathering.drawings().size() < LEAST) {
            throw UnusableCollection.small(collection, LEAST);
        }
        datasets.current(collection.name().value())
                .filter(facts -> !datasets.stored().isGathered(facts))
                .ifPresent(facts -> {
                    throw UnusableCollection.named(collection, facts);
                });
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        DatasetFacts facts = datasets.stored().store(gathering, now);
        news.tell();
        return facts;
    }

    /// The drawings of the collection that a version does not have, of the classes that it knows:
    /// those that were kept since, and those that were held back from it.
    public List<OwnExample> missing(OwnCollection collection, DatasetFacts version) {
        Set<String> taken =
                datasets.stored().given(version).stream()
                        .flatMap(given -> given.pictures().stream())
                        .filter(Objects::nonNull)
                        .map(GivenPicture::id)
                        .collect(Collectors.toSet());
        return OwnExamples.of(own.all(collection.name()), version.classes()).stream()
                .filter(each -> !taken.contains(each.id()))
                .toList();
    }

    /// Those that there are, the newest last.
    public List<CollectionVersion> of(OwnCollection collection) {
        return datasets.versions(collection.name().value()).stream()
                .flatMap(facts ->
                        datasets.stored().given(facts).stream()
                                .map(given -> new CollectionVersion(facts, given.gone())))
                .toList();
    }
}
