package org.glyphery.ui.draw;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Mnist;
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
                hasTest(dataset) ? "test" : "validation");
    }

    private static Examples examples(Dataset dataset) {
        return hasTest(dataset) ? dataset.test() : dataset.validation();
    }

    private static boolean hasTest(Dataset dataset) {
        return dataset.test().count() > 0;
    }

    private InvalidSetting unknown(DatasetChoice choice, Object index) {
        int last = examples(datasets.open(choice)).count() - 1;
        return new InvalidSetting("example", "a number from 0 to " + last, index);
    }
}
