package org.glyphery.dataset.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.dataset.Convention;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.DatasetWriter;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.SplitSizes;
import org.glyphery.image.Fitting;
import org.glyphery.image.InkForm;
import org.glyphery.image.PictureShape;

/// A person's own dataset to which examples are added. The version that comes of it has all that
/// there were, each in its split: those that plans draw for validation are that version's own
/// validation split, so that none of them is ever learned from.
final class Growth {

    private final DatasetFacts facts;
    private final Dataset before;

    private Growth(DatasetFacts facts, Dataset before) {
        this.facts = facts;
        this.before = before;
    }

    /// @throws UngrowableDataset if it is not a person's own
    static Growth of(Datasets datasets, DatasetName name) {
        DatasetFacts facts =
                datasets.current(name.value()).orElseThrow(() -> UngrowableDataset.unknown(name));
        if (datasets.catalogued(facts.name()).isPresent()) throw UngrowableDataset.known(facts);
        if (datasets.stored().isGathered(facts)) throw UngrowableDataset.given(facts);
        return new Growth(facts, datasets.open(facts.standard()));
    }

    String title() {
        return facts.title();
    }

    /// The classes that there are, which keep their labels; others come behind them.
    List<String> classes() {
        return facts.classes();
    }

    /// How many examples there are.
    int count() {
        return facts.splits().all();
    }

    /// What a person says of new examples, with the dataset's own rule by which they are fitted.
    ImportChoices choices(ImportChoices said, FoundExamples found) {
        return new ImportChoices(
                facts.title(),
                Optional.of(facts.shape()),
                fitting(found),
                said.testShare(),
                wishes(),
                said.reading(),
                facts.licence(),
                facts.citation());
    }

    /// Ink as it lies on the pictures that there are.
    private Optional<InkWishes> wishes() {
        return switch (facts.convention()) {
            case Convention.PictureConvention _ -> Optional.empty();
            case Convention.InkConvention(InkForm form) -> {
                var box = new PictureShape(form.boxHeight(), form.boxWidth(), 1);
                yield Optional.of(new InkWishes(Optional.of(box), Optional.of(form.centring())));
            }
        };
    }

    /// Ink is found on pictures of any size but that of the dataset.
    private Fitting fitting(FoundExamples found) {
        return switch (facts.convention()) {
            case Convention.PictureConvention(Fitting fitting) -> fitting;
            case Convention.InkConvention _ ->
                    found.haveOneShape() && found.largest().is(facts.shape())
                            ? Fitting.WHOLE
                            : Fitting.HANDWRITING;
        };
    }

    /// Writes all examples that there are.
    void write(DatasetWriter writer) throws IOException {
        byte[] picture = new byte[facts.shape().pixels()];
        for (Split split : Split.values()) {
            Examples examples = split.of(before);
            for (int index = 0; index < examples.count(); index++) {
                examples.copyBytes(index, picture, 0);
                writer.add(split, picture, examples.label(index));
            }
        }
    }

    /// The facts of the version that has more.
    DatasetFacts grown(
            String version, List<String> classes, SplitSizes sizes, Map<String, String> checksums) {
        return facts.holding(classes, sizes).stored(version, checksums);
    }
}
