package org.glyphery.ui.data;

import org.glyphery.Bytes;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.imports.ImportProgress;

/// What pages say of datasets.
final class DatasetWords {

    private DatasetWords() {}

    /// The licence and whom to cite.
    static String rights(DatasetFacts facts) {
        String licence =
                facts.licence().isEmpty() ? "No known licence" : "Licence: " + facts.licence();
        return facts.citation().isEmpty() ? licence : facts.citation() + " · " + licence;
    }

    /// How far an import is.
    static String progress(ImportProgress progress) {
        return switch (progress.phase()) {
            case WAITING -> "waiting for its turn";
            case FETCHING ->
                    progress.all() > 0
                            ? "%s of %s"
                                    .formatted(
                                            Bytes.words(progress.done()),
                                            Bytes.words(progress.all()))
                            : Bytes.words(progress.done());
            case UNPACKING -> "unpacking";
            case COUNTING -> "%s examples found".formatted(NumberWords.count(progress.done()));
            case STORING ->
                    "%s of %s examples"
                            .formatted(
                                    NumberWords.count(progress.done()),
                                    NumberWords.count(progress.all()));
        };
    }
}
