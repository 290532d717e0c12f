package org.glyphery.ui.draw;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.Split;
import org.glyphery.prediction.Alphabet;
import org.glyphery.prediction.Model;
import org.springframework.stereotype.Component;

/// Examples to try models on without drawing: of MNIST's test split where digits are drawn, else of
/// what the best model on show learned from, its test split or what it was validated on.
@Component
class PadExamples {

    /// The choice that the trained networks of the starter set have, so that nothing more is read
    /// for it.
    private static final DatasetChoice MNIST = Mnist.STANDARD;

    private final Datasets datasets;

    PadExamples(Datasets datasets) {
        this.datasets = datasets;
    }

    /// The dataset whose examples a pad for this alphabet shows.
    ///
    /// @param onShow the models that answer, the best first
    static DatasetChoice choice(Alphabet alphabet, List<Model> onShow) {
        return alphabet.equals(Alphabet.DIGITS) || onShow.isEmpty()
                ? MNIST
                : onShow.getFirst().run().plan().dataset();
    }

    /// @throws org.glyphery.UserError if the dataset is not here
    PadContent.TestExample any(DatasetChoice choice) {
        int count = examples(datasets.open(choice)).count();
        return at(choice, ThreadLocalRandom.current().nextInt(count));
    }

    /// The example that an address names.
    ///
    /// @throws InvalidSetting if there is none
    /// @throws org.glyphery.UserError if the dataset is not here
    PadContent.TestExample at(DatasetChoice choice, String index) {
        try {
            return at(choice, Integer.parseInt(index));
        } catch (NumberFormatException e) {
            throw unknown(choice, index);
        }
    }

    private PadContent.TestExample at(DatasetChoice choice, int index) {
        Dataset dataset = datasets.open(choice);
        Examples examples = examples(dataset);
        if (index < 0 || index >= examples.count()) throw unknown(choice, index);
        return new PadContent.TestExample(
                index,
                dataset.classes().get(examples.label(index)),
                examples.glyph(index),
                datasets.facts(choice),
                split(dataset));
    }

    private static Examples examples(Dataset dataset) {
        return split(dataset).of(dataset);
    }

    /// The split whose examples say the most of a model: of those that there are, the one that it
    /// saw the least of.
    private static Split split(Dataset dataset) {
        return Stream.of(Split.TEST, Split.VALIDATION)
                .filter(split -> split.of(dataset).count() > 0)
                .findFirst()
                .orElse(Split.TRAINING);
    }

    private InvalidSetting unknown(DatasetChoice choice, Object index) {
        int last = examples(datasets.open(choice)).count() - 1;
        return new InvalidSetting("example", "a number from 0 to " + last, index);
    }
}
