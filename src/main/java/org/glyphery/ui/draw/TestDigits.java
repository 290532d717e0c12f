package org.glyphery.ui.draw;

import java.util.concurrent.ThreadLocalRandom;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Mnist;
import org.springframework.stereotype.Component;

/// MNIST's test split, to try models on without drawing.
@Component
class TestDigits {

    /// The choice that the trained networks of the starter set have, so that nothing more is read
    /// for it.
    private static final DatasetChoice MNIST = Mnist.STANDARD;

    private final Datasets datasets;

    TestDigits(Datasets datasets) {
        this.datasets = datasets;
    }

    PadContent.TestExample any() {
        return at(ThreadLocalRandom.current().nextInt(test().count()));
    }

    /// The example that an address names.
    ///
    /// @throws InvalidSetting if the test split has none there
    PadContent.TestExample at(String index) {
        try {
            return at(Integer.parseInt(index));
        } catch (NumberFormatException e) {
            throw unknown(index);
        }
    }

    private PadContent.TestExample at(int index) {
        if (index < 0 || index >= test().count()) throw unknown(index);
        return new PadContent.TestExample(index, test().label(index), test().glyph(index));
    }

    private InvalidSetting unknown(Object index) {
        return new InvalidSetting("example", "a number from 0 to " + (test().count() - 1), index);
    }

    private Examples test() {
        return datasets.open(MNIST).test();
    }
}
