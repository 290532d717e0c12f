package org.glyphery.ui.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Split;
import org.glyphery.prediction.Alphabet;
import org.glyphery.run.Run;
import org.glyphery.ui.AddressLine;
import org.glyphery.ui.Addresses;

/// What there can be maps of as a run's network sees it, see frontend/map-question.ts.
///
/// @param steps done by the end of the epoch, which may have been done in part at first
/// @param splits those that have examples; the first is shown first
/// @param page of the dataset's pictures, read by this run
/// @param ink whether the network reads handwriting, and so what is drawn
/// @param word for what is drawn
record MapOffer(
        String run,
        int epoch,
        long steps,
        List<String> classes,
        List<MappedSplit> splits,
        String dataset,
        String version,
        String page,
        int height,
        int width,
        int channels,
        boolean ink,
        String word) {

    /// A split of which there can be a map.
    ///
    /// @param pictures the split as the data comes in which its pictures are
    record MappedSplit(String word, String title, String pictures) {}

    MapOffer {
        classes = List.copyOf(classes);
        splits = List.copyOf(splits);
    }

    /// @param facts of the dataset
    static MapOffer of(EpochInView view, DatasetFacts facts, Dataset dataset) {
        Run run = view.run();
        var shape = facts.shape();
        var page =
                new AddressLine(Addresses.DATA + "/" + facts.name())
                        .with(Addresses.RUN, run.id().value());
        var splits =
                Stream.of(Split.TEST, Split.VALIDATION, Split.TRAINING)
                        .filter(split -> split.of(dataset).count() > 0)
                        .map(split -> split(split, run, facts))
                        .toList();
        return new MapOffer(
                run.id().value(),
                view.epoch(),
                view.step(),
                dataset.classes(),
                splits,
                facts.name(),
                facts.version(),
                facts.derivation().isEmpty()
                        ? page.address()
                        : page.with("version", facts.version()).address(),
                shape.height(),
                shape.width(),
                shape.channels(),
                facts.isInk(),
                Alphabet.wordFor(dataset.classes()));
    }

    private static MappedSplit split(Split split, Run run, DatasetFacts facts) {
        String word = split.word();
        return new MappedSplit(
                word,
                word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1),
                facts.cameIn(split, run.plan().dataset()).word());
    }
}
