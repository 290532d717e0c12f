package org.glyphery.ui.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.prediction.Alphabet;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.run.ModelName;
import org.glyphery.run.NoWeights;
import org.glyphery.run.StarterSet;
import org.glyphery.ui.ChosenModel;
import org.glyphery.ui.RunTitles;
import org.jspecify.annotations.Nullable;

/// Which models answer on one page: those that its browser has chosen, else one of each kind.
final class ModelsOnShow {

    static final int MOST = 8;

    private ModelsOnShow() {}

    /// Those of the choices that a model has, each model once.
    static List<ChosenModel> known(Models models, List<ChosenModel> chosen) {
        Map<ModelName, ChosenModel> known = new LinkedHashMap<>();
        chosen.stream()
                .filter(choice -> models.find(choice.name()).filter(Model::readsInk).isPresent())
                .forEach(choice -> known.putIfAbsent(choice.name(), choice));
        return List.copyOf(known.values());
    }

    /// The models chosen for what is drawn, and those that were chosen before for other alphabets.
    static List<ChosenModel> withOthers(
            Models models, Alphabet alphabet, List<ChosenModel> before, List<ChosenModel> chosen) {
        Stream<ChosenModel> others =
                before.stream()
                        .filter(choice ->
                                models.find(choice.name()).filter(alphabet::isReadBy).isEmpty());
        return Stream.concat(chosen.stream(), others).toList();
    }

    /// The choice of these models, each with its best epoch.
    static List<ChosenModel> chosen(List<Model> all) {
        return all.stream().map(Model::name).map(ChosenModel::best).toList();
    }

    /// What is drawn: what the address names, else what the first of the models reads that it
    /// names, else digits, or what there are models for.
    static Alphabet alphabet(Models models, Optional<String> named, List<ChosenModel> chosen) {
        List<Model> readers = models.readingInk();
        List<Alphabet> offered = models.alphabets();
        return named.flatMap(name -> named(name, offered, readers))
                .or(() ->
                        chosen.stream()
                                .map(ChosenModel::name)
                                .flatMap(name -> models.find(name).stream())
                                .filter(Model::readsInk)
                                .findFirst()
                                .map(Alphabet::of))
                .or(() -> offered.stream().findFirst())
                .orElse(Alphabet.DIGITS);
    }

    /// The alphabet of that name; that of a dataset may bear the name of another one, which has the
    /// same classes.
    private static Optional<Alphabet> named(
            String name, List<Alphabet> offered, List<Model> readers) {
        return offered.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .or(() ->
                        readers.stream()
                                .filter(model -> model.data().name().equals(name))
                                .findFirst()
                                .map(Alphabet::of));
    }

    /// All that read this alphabet, best first, told from each other by their names.
    static List<Model> all(Models models, Alphabet alphabet) {
        return RunTitles.distinct(models.readingInk().stream().filter(alphabet::isReadBy).toList());
    }

    /// The models on show, best first. Choices that no model has any more count for nothing.
    static List<Model> of(Models models, Alphabet alphabet, List<ChosenModel> chosen) {
        var byName =
                chosen.stream()
                        .collect(
                                Collectors.toMap(
                                        ChosenModel::name, choice -> choice, (first, _) -> first));
        List<Model> all = all(models, alphabet);
        var found =
                all.stream()
                        .filter(model -> byName.containsKey(model.name()))
                        .map(model -> at(models, model, byName.get(model.name())))
                        .toList();
        return (found.isEmpty() ? oneOfEachKind(all) : found).stream().limit(MOST).toList();
    }

    /// The best of each kind that has the starter set's plan, which stays until someone chooses
    /// another; else the best of the kind, controls apart.
    static List<Model> oneOfEachKind(List<Model> all) {
        Map<String, Model> ofKind = new LinkedHashMap<>();
        var starters = all.stream().filter(model -> StarterSet.contains(model.run().plan()));
        Stream.concat(starters, all.stream().filter(model -> !model.isControl()))
                .forEach(model -> ofKind.putIfAbsent(model.kind(), model));
        return all.stream().filter(ofKind::containsValue).toList();
    }

    private static Model at(Models models, Model best, @Nullable ChosenModel choice) {
        if (choice == null || choice.epoch().isEmpty()) return best;
        try {
            return models.find(best.name(), choice.epoch().getAsInt())
                    .map(model -> model.called(best.run().name()))
                    .orElse(best);
        } catch (NoWeights gone) {
            return best;
        }
    }

    /// What to say of epochs that are chosen and cannot answer.
    static Optional<String> missing(Models models, List<ChosenModel> chosen) {
        for (var choice : chosen) {
            try {
                choice.epoch().ifPresent(epoch -> models.find(choice.name(), epoch));
            } catch (NoWeights missing) {
                return Optional.of(missing.getMessage() + " Its best epoch answers.");
            }
        }
        return Optional.empty();
    }
}
