package org.glyphery.dataset.exports;

import org.glyphery.InvalidSetting;

/// The forms in which a dataset is given away.
public enum ExportForm {
    /// MNIST's own files: pictures and labels of each split, `train-images-idx3-ubyte`, ...
    IDX,
    /// A file a split, a line an example: the class's name, then the pixels, 0 to 255.
    CSV,
    /// A folder a split, in it a folder a class with a PNG an example, and `metadata.csv`.
    PNG;

    /// The form that a word names.
    ///
    /// @throws InvalidSetting if there is none
    public static ExportForm read(String word) {
        return switch (word) {
            case "idx" -> IDX;
            case "csv" -> CSV;
            case "png" -> PNG;
            default -> throw new InvalidSetting("as", "idx, csv or png", "\"" + word + "\"");
        };
    }

    /// The word that programs write for it.
    public String word() {
        return switch (this) {
            case IDX -> "idx";
            case CSV -> "csv";
            case PNG -> "png";
        };
    }
}
