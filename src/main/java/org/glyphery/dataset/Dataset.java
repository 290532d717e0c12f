package org.glyphery.dataset;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.glyphery.image.PictureShape;

/// A dataset, split. Choices are made on validation; test is only reported.
///
/// @param version what its contents are, as [DatasetFacts] has it
/// @param classes their names, in the order of the labels
public record Dataset(
        String name,
        String version,
        PictureShape shape,
        List<String> classes,
        Examples training,
        Examples validation,
        Examples test) {

    public Dataset {
        classes = List.copyOf(classes);
    }

    /// The dataset as a choice has it: with its classes alone, its validation examples drawn from
    /// the training part where it has none of its own, and the first training examples of what is
    /// left.
    ///
    /// @param training the whole training part
    /// @param own validation examples, where the choice takes them
    static Dataset chosen(
            DatasetFacts facts,
            DatasetChoice choice,
            Examples training,
            Optional<Examples> own,
            Examples test) {
        Examples all = narrowed(facts, choice, training);
        Parts parts =
                own.map(validation -> new Parts(all, narrowed(facts, choice, validation)))
                        .orElseGet(() -> parts(facts, choice, all));
        return of(facts, choice, parts, test);
    }

    /// The dataset as a choice has it, with the validation examples that another version has.
    ///
    /// @param training the whole training part
    /// @param drawn the validation examples that a version draws which has the same pictures
    static Dataset following(
            DatasetFacts facts,
            DatasetChoice choice,
            Examples training,
            Examples drawn,
            Examples test) {
        Examples all = narrowed(facts, choice, training);
        var places = new BitSet();
        for (int index = 0; index < drawn.count(); index++) places.set(drawn.place(index));
        var split = StratifiedSplit.divided(all.count(), index -> places.get(all.place(index)));
        return of(facts, choice, Parts.of(all, split), test);
    }

    /// The examples of a split, as the data comes, of the classes that a choice has.
    private static Examples narrowed(DatasetFacts facts, DatasetChoice choice, Examples examples) {
        List<String> kept = choice.classes();
        return kept.isEmpty() ? examples : examples.relabelled(facts.labelsOf(kept));
    }

    /// @param test as the data comes
    private static Dataset of(
            DatasetFacts facts, DatasetChoice choice, Parts parts, Examples test) {
        int first = choice.first() == 0 ? parts.training().count() : choice.first();
        return new Dataset(
                facts.name(),
                facts.version(),
                facts.shape(),
                facts.classesOf(choice.classes()),
                parts.training().first(first),
                parts.validation(),
                narrowed(facts, choice, test));
    }

    /// The same, but trained on these examples.
    public Dataset trainedOn(Examples others) {
        return new Dataset(name, version, shape, classes, others, validation, test);
    }

    /// The validation examples that a choice draws from some examples.
    ///
    /// @param facts of the version whose labels they have
    static Examples drawn(DatasetFacts facts, DatasetChoice choice, Examples examples) {
        return parts(facts, choice, examples).validation();
    }

    private record Parts(Examples training, Examples validation) {

        static Parts of(Examples all, StratifiedSplit split) {
            return new Parts(all.select(split.training()), all.select(split.validation()));
        }
    }

    private static Parts parts(DatasetFacts facts, DatasetChoice choice, Examples all) {
        int classes = facts.classes().size();
        long seed = facts.splitSeed();
        StratifiedSplit split =
                choice.fold()
                        .map(held -> StratifiedSplit.holding(held, all, classes, seed))
                        .orElseGet(
                                () -> StratifiedSplit.of(all, classes, choice.validation(), seed));
        return Parts.of(all, split);
    }
}
