package org.glyphery.dataset.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The arrays of `.npy` and `.npz` files: which are pictures, and which labels.
final class NumpyArrays {

    private final FileSet files;
    private final List<StoredArray> pictures = new ArrayList<>();
    private final List<StoredArray> labels = new ArrayList<>();

    private NumpyArrays(FileSet files) {
        this.files = files;
    }

    static ArrayPairs pairs(FileSet files, ReadingChoices choices) throws IOException {
        var arrays = new NumpyArrays(files);
        for (StoredFile file : files.files()) arrays.take(NumpyFile.of(file));
        arrays.requireBoth();
        var pairs =
                ArrayPairs.of(
                        files,
                        arrays.pictures,
                        arrays.labels,
                        choices,
                        ArrayLabels.RowMeaning.ONE_HOT);
        return new ArrayPairs("NumPy", pairs);
    }

    private void take(StoredArray array) {
        if (NameWords.of(array.name()).contains("names")) return;
        if (isPictures(array)) {
            pictures.add(array);
        } else if (array.dimensions() <= 2) {
            labels.add(array);
        }
    }

    /// Rows of numbers are pictures unless their name says otherwise, for labels in rows are rare.
    private static boolean isPictures(StoredArray array) {
        if (array.holdsTexts() || array.dimensions() == 1) return false;
        return array.dimensions() > 2 || !NameWords.tellsLabels(array.file().lastName());
    }

    private void requireBoth() {
        if (!pictures.isEmpty() && !labels.isEmpty()) return;
        throw new UnreadableExamples(
                files.place(),
                pictures.isEmpty()
                        ? "there are no pictures among its arrays"
                        : "there are no labels among its arrays",
                "Save pictures and labels as two arrays, such as x_train and y_train, in one .npz"
                        + " file or in a folder.");
    }
}
