package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glyphery.InvalidSetting;
import org.glyphery.inspection.slices.CountedShare;
import org.glyphery.inspection.slices.MeasureAccuracy;
import org.glyphery.inspection.slices.MeasureAccuracy.MeasureBin;
import org.glyphery.inspection.slices.MisreadSplit;
import org.glyphery.inspection.slices.Misreadings;
import org.glyphery.inspection.slices.MistakeSlice;
import org.glyphery.inspection.slices.SliceCondition;
import org.glyphery.inspection.slices.SliceWords;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.run.ScoredSplit;
import org.glyphery.run.UnsuitableStatus;
import org.glyphery.training.RunId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a run misreads: slices in words with their numbers, and accuracy by each measure of the
/// pictures. Without an epoch the best one is asked, without a split the test split, or validation
/// where there is no other.
@RestController
@RequestMapping("/api/runs/{id}")
class SliceRequests {

    private final Runs runs;
    private final Misreadings misreadings;

    SliceRequests(Runs runs, Misreadings misreadings) {
        this.runs = runs;
        this.misreadings = misreadings;
    }

    /// How often something holds, with Wilson's 95 % interval.
    record ShareEntry(int hits, int count, double share, double low, double high) {

        static ShareEntry of(CountedShare share) {
            var interval = share.interval();
            return new ShareEntry(
                    share.hits(), share.count(), share.share(), interval.low(), interval.high());
        }
    }

    /// What pictures have in common: from a value of a measure on, or below it.
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ConditionEntry(String measure, Optional<Double> from, Optional<Double> below) {

        static ConditionEntry of(SliceCondition condition) {
            var edge = Optional.of(condition.edge());
            return new ConditionEntry(
                    condition.measure().word(),
                    edge.filter(_ -> condition.isHigh()),
                    edge.filter(_ -> !condition.isHigh()));
        }
    }

    /// One slice.
    ///
    /// @param className absent for all classes
    /// @param readAs absent for any that is wrong
    /// @param misread indices of the examples in it that are misread, as `spared` has the others
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SliceEntry(
            String sentence,
            @JsonProperty("class") Optional<String> className,
            Optional<String> readAs,
            List<ConditionEntry> conditions,
            ShareEntry inside,
            ShareEntry outside,
            double pValue,
            List<Integer> misread,
            List<Integer> spared) {}

    /// Pictures with about as much of a measure, and how often they are read right.
    record BinEntry(float least, float most, ShareEntry right) {

        static BinEntry of(MeasureBin bin) {
            return new BinEntry(bin.least(), bin.most(), ShareEntry.of(bin.right()));
        }
    }

    record AccuracyEntry(String measure, String title, String unit, List<BinEntry> bins) {

        static AccuracyEntry of(MeasureAccuracy accuracy) {
            var measure = accuracy.measure();
            return new AccuracyEntry(
                    measure.word(),
                    measure.title(),
                    measure.unit(),
                    accuracy.bins().stream().map(BinEntry::of).toList());
        }
    }

    /// @param tried slices for all of which the probabilities are corrected
    record MisreadEntry(
            int epoch,
            String split,
            int examples,
            int tried,
            List<SliceEntry> slices,
            List<AccuracyEntry> accuracy) {}

    @GetMapping("/slices")
    MisreadEntry slices(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam Optional<String> split) {
        var asked = asked(id, epoch, split);
        var misread = misreadings.of(asked.run(), asked.epoch(), asked.split());
        return new MisreadEntry(
                asked.epoch(),
                asked.split().word(),
                misread.answers().examples().count(),
                misread.findings().tried(),
                misread.findings().told().stream().map(slice -> entry(misread, slice)).toList(),
                misread.accuracies().stream().map(AccuracyEntry::of).toList());
    }

    private static SliceEntry entry(MisreadSplit misread, MistakeSlice slice) {
        var classes = misread.answers().classes();
        return new SliceEntry(
                SliceWords.of(misread.answers()).sentence(slice),
                name(slice.label(), classes),
                name(slice.readAs(), classes),
                slice.conditions().stream().map(ConditionEntry::of).toList(),
                ShareEntry.of(slice.inside()),
                ShareEntry.of(slice.outside()),
                slice.pValue(),
                slice.misread(),
                slice.spared());
    }

    private static Optional<String> name(OptionalInt label, List<String> classes) {
        return label.isPresent() ? Optional.of(classes.get(label.getAsInt())) : Optional.empty();
    }

    @GetMapping("/slices.csv")
    ResponseEntity<String> slicesAsCsv(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam Optional<String> split) {
        return table(asked(id, epoch, split), "-slices.csv", MisreadCsv::slices);
    }

    @GetMapping("/accuracy-by-measure.csv")
    ResponseEntity<String> accuracyAsCsv(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam Optional<String> split) {
        return table(asked(id, epoch, split), "-accuracy-by-measure.csv", MisreadCsv::accuracy);
    }

    private ResponseEntity<String> table(
            AskedAnswers asked, String end, Function<MisreadSplit, String> written) {
        var misread = misreadings.of(asked.run(), asked.epoch(), asked.split());
        return Attachment.of(asked.run().model() + end, Attachment.CSV)
                .body(written.apply(misread));
    }

    private record AskedAnswers(Run run, int epoch, ScoredSplit split) {}

    private AskedAnswers asked(RunId id, Optional<Integer> epoch, Optional<String> split) {
        Run run = runs.get(id);
        EpochScores best = run.best().orElseThrow(() -> UnsuitableStatus.untrained(run));
        int last = run.last().orElse(best).epoch();
        int asked = epoch.orElse(best.epoch());
        if (asked < Math.min(1, last) || asked > last) {
            throw new InvalidSetting(
                    "epoch", "from %d to %d".formatted(Math.min(1, last), last), asked);
        }
        return new AskedAnswers(run, asked, split(best, split));
    }

    private static ScoredSplit split(EpochScores scores, Optional<String> named) {
        return Stream.of(ScoredSplit.TEST, ScoredSplit.VALIDATION)
                .filter(split -> split.of(scores).isPresent())
                .filter(split -> named.isEmpty() || split.word().equals(named.get()))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidSetting(
                                "split",
                                "test or validation, whichever the run was scored on",
                                named.map("\"%s\""::formatted).orElse("a run scored on neither")));
    }
}
