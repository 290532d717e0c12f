package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.Optional;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.browsing.DatasetBrowser;
import org.glyphery.run.Runs;
import org.glyphery.study.labels.FoldStudies;
import org.glyphery.study.labels.LabelDoubts;
import org.glyphery.study.labels.ReadingState;
import org.glyphery.study.labels.SplitReader;
import org.glyphery.study.labels.SplitReading;
import org.glyphery.study.labels.SplitReadings;
import org.glyphery.training.RunId;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a run, or the runs of all folds, say of every example of a split, as columns of numbers.
@RestController
class DatasetReadings {

    private static final int ONE_BYTE = 256;

    private final Datasets datasets;
    private final DatasetBrowser browser;
    private final SplitReadings readings;
    private final FoldStudies folds;
    private final Runs runs;

    DatasetReadings(
            Datasets datasets,
            DatasetBrowser browser,
            SplitReadings readings,
            FoldStudies folds,
            Runs runs) {
        this.datasets = datasets;
        this.browser = browser;
        this.readings = readings;
        this.folds = folds;
        this.runs = runs;
    }

    /// How far a reading is, and all of it once it is done.
    ///
    /// @param done pictures that have been read, of all readers together
    /// @param waiting for what it waits, empty where it is under way
    record ReadingEntry(
            String version,
            String split,
            long done,
            long total,
            String waiting,
            @JsonInclude(Include.NON_ABSENT) Optional<ReadColumns> columns) {}

    /// What was read, by index.
    ///
    /// @param predicted a byte each; two, the higher first, where there are more than 256 classes
    /// @param losses a float32 each, the lowest byte first; nats
    /// @param confidences a float32 each, the lowest byte first
    record ReadColumns(
            byte[] predicted,
            byte[] losses,
            byte[] confidences,
            @JsonInclude(Include.NON_ABSENT) Optional<DoubtColumns> doubts) {}

    /// Which labels are likely to be wrong, by index.
    ///
    /// @param suggested as `predicted` is written
    /// @param scores a float32 each; the lower, the more doubtful
    /// @param likely a byte each, 1 where the label is counted as an error
    record DoubtColumns(byte[] suggested, byte[] scores, byte[] likely) {}

    @GetMapping("/api/datasets/{name}/readings")
    ResponseEntity<ReadingEntry> readings(
            @PathVariable String name,
            @RequestParam Optional<String> version,
            @RequestParam Optional<String> split,
            @RequestParam Optional<RunId> run,
            @RequestParam Optional<String> study) {
        DatasetFacts facts = datasets.require(name, version);
        Split wanted = AskedSplit.split(split);
        AskedSplit.examples(browser, facts, wanted);
        ReadingState state = readings.of(facts, wanted, reader(facts, run, study));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        new ReadingEntry(
                                facts.version(),
                                wanted.word(),
                                state.done(),
                                state.total(),
                                state.waiting(),
                                state.reading()
                                        .map(read -> columns(read, facts.classes().size()))));
    }

    private SplitReader reader(DatasetFacts facts, Optional<RunId> run, Optional<String> study) {
        if (run.isPresent() == study.isPresent()) {
            throw new InvalidSetting(
                    "reader", "either a run or a study", run.isPresent() ? "both" : "neither");
        }
        return run.<SplitReader>map(id -> new SplitReader.Single(runs.get(id)))
                .orElseGet(() -> folds.reader(study.orElseThrow(), facts));
    }

    private static ReadColumns columns(SplitReading read, int classes) {
        return new ReadColumns(
                labels(read.predicted(), classes),
                floats(read.losses()),
                floats(read.confidences()),
                read.doubts().map(doubts -> columns(doubts, classes)));
    }

    private static DoubtColumns columns(LabelDoubts doubts, int classes) {
        return new DoubtColumns(
                labels(doubts.suggested(), classes),
                floats(doubts.scores()),
                flags(doubts.likely(), doubts.scores().length));
    }

    /// Labels as programs get them: a byte each, or two, the higher first.
    static byte[] labels(int[] labels, int classes) {
        boolean wide = classes > ONE_BYTE;
        var bytes = ByteBuffer.allocate(labels.length * (wide ? Short.BYTES : 1));
        for (int label : labels) {
            if (wide) bytes.putShort((short) label);
            else bytes.put((byte) label);
        }
        return bytes.array();
    }

    private static byte[] floats(float[] numbers) {
        var bytes =
                ByteBuffer.allocate(Float.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    private static byte[] flags(BitSet set, int count) {
        byte[] flags = new byte[count];
        set.stream().forEach(index -> flags[index] = 1);
        return flags;
    }
}
