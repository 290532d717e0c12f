package org.glyphery.dataset;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
        List<String> kept = choice.classes();
        int[] labels = facts.labelsOf(kept);
        UnaryOperator<Examples> narrowed = each -> kept.isEmpty() ? each : each.relabelled(labels);
        Examples all = narrowed.apply(training);
        Parts parts =
                own.map(validation -> new Parts(all, narrowed.apply(validation)))
                        .orElseGet(() -> parts(facts, choice, all));
        return of(facts, choice, parts, narrowed.apply(test));
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
        List<String> kept = choice.classes();
        int[] labels = facts.labelsOf(kept);
        UnaryOperator<Examples> narrowed = each -> kept.isEmpty() ? each : each.relabelled(labels);
        Examples all = narrowed.apply(training);
        var places = new BitSet();
        for (int index = 0; index < drawn.count(); index++) places.set(drawn.place(index));
        IntPredicate isDrawn = index -> places.get(all.place(index));
        var parts =
                new Parts(
                        all.select(
                                IntStream.range(0, all.count()).filter(isDrawn.negate()).toArray()),
                        all.select(IntStream.range(0, all.count()).filter(isDrawn).toArray()));
        return of(facts, choice, parts, narrowed.apply(test));
    }

    private static Dataset of(
            DatasetFacts facts, DatasetChoice choice, Parts parts, Examples test) {
        List<String> kept = choice.classes();
        int first = choice.first() == 0 ? parts.training().count() : choice.first();
        return new Dataset(
                facts.name(),
                facts.version(),
                facts.shape(),
                kept.isEmpty()
                        ? facts.classes()
                        : facts.classes().stream().filter(kept::contains).toList(),
                parts.training().first(first),
                parts.validation(),
                test);
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

    private record Parts(Examples training, Examples validation) {}

    private static Parts parts(DatasetFacts facts, DatasetChoice choice, Examples all) {
        int classes = facts.classes().size();
        long seed = facts.splitSeed();
        StratifiedSplit split =
                choice.fold()
                        .map(held -> StratifiedSplit.holding(held, all, classes, seed))
                        .orElseGet(
                                () -> StratifiedSplit.of(all, classes, choice.validation(), seed));
        return new Parts(all.select(split.training()), all.select(split.validation()));
    }
}
