package org.glyphery.prediction;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Models in the order of [ModelRanking].
record RankedModels(List<Model> models) {

    static RankedModels of(Collection<Model> models) {
        return new RankedModels(ModelRanking.of(models));
    }

    List<Model> readingInk() {
        return models.stream().filter(Model::readsInk).toList();
    }

    /// What they read of handwriting: digits first, where any model reads them, then what the
    /// better ones read.
    List<Alphabet> alphabets() {
        List<Model> readers = readingInk();
        var ofClasses = new LinkedHashMap<List<String>, Alphabet>();
        Stream.concat(readers.stream().filter(Alphabet.DIGITS::isReadBy), readers.stream())
                .forEach(model ->
                        ofClasses.computeIfAbsent(model.data().classes(), _ -> Alphabet.of(model)));
        return List.copyOf(ofClasses.values());
    }

    /// The best of each kind of architecture, of those that count, controls apart; a copy only
    /// where there is no other of its kind.
    List<Model> bestOfEachKind(Predicate<Model> counts) {
        List<Model> all =
                models.stream().filter(counts).filter(model -> !model.isControl()).toList();
        var originals = new HashSet<String>();
        all.stream().filter(model -> !model.isCopy()).map(Model::kind).forEach(originals::add);
        var best = new LinkedHashMap<String, Model>();
        all.stream()
                .filter(model -> !model.isCopy() || !originals.contains(model.kind()))
                .forEach(model -> best.putIfAbsent(model.kind(), model));
        return List.copyOf(best.values());
    }
}
