package org.glyphery.dataset;

import java.util.List;
import org.glyphery.image.Ink;

/// Digits of MNIST's test split as somebody's own.
public final class KeptDigits {

    private KeptDigits() {}

    /// Keeps the first of them in "my digits", as pictures.
    public static void keep(OwnExamples own, int count) {
        var test = Digits.mnist().test();
        for (int index = 0; index < count; index++) {
            String name = Integer.toString(test.label(index));
            own.keep(Gift.MINE, new Ink(List.of()), test.glyph(index), name);
        }
    }
}
