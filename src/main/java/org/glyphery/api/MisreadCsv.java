package org.glyphery.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.glyphery.inspection.slices.CountedShare;
import org.glyphery.inspection.slices.MeasureAccuracy.MeasureBin;
import org.glyphery.inspection.slices.MisreadSplit;
import org.glyphery.inspection.slices.MistakeSlice;
import org.glyphery.inspection.slices.SliceCondition;
import org.glyphery.inspection.slices.SliceWords;

/// What a run misreads as tables: a line a slice, and a line a bin of a measure.
final class MisreadCsv {

    private static final List<String> SHARES =
            List.of("misread", "pictures", "share", "share.low", "share.high");

    private static final int MOST_CONDITIONS = 2;

    private MisreadCsv() {}

    static String slices(MisreadSplit misread) {
        List<String> columns = new ArrayList<>(List.of("sentence", "class", "read.as"));
        for (int number = 1; number <= MOST_CONDITIONS; number++) {
            for (String part : List.of("measure", "from", "below")) {
                columns.add("condition%d.%s".formatted(number, part));
            }
        }
        SHARES.forEach(column -> columns.add("inside." + column));
        SHARES.forEach(column -> columns.add("outside." + column));
        columns.addAll(List.of("p", "tried"));
        var csv = new Csv(columns);
        misread.findings().told().forEach(slice -> csv.add(cells(misread, slice)));
        return csv.text();
    }

    private static List<Object> cells(MisreadSplit misread, MistakeSlice slice) {
        var classes = misread.answers().classes();
        List<Object> cells = new ArrayList<>();
        cells.add(SliceWords.of(misread.answers()).sentence(slice));
        cells.add(name(slice.label(), classes));
        cells.add(name(slice.readAs(), classes));
        for (int place = 0; place < MOST_CONDITIONS; place++) {
            cells.addAll(
                    place < slice.conditions().size()
                            ? cells(slice.conditions().get(place))
                            : List.of("", "", ""));
        }
        cells.addAll(cells(slice.inside()));
        cells.addAll(cells(slice.outside()));
        cells.addAll(List.of(slice.pValue(), misread.findings().tried()));
        return cells;
    }

    private static Optional<String> name(OptionalInt label, List<String> classes) {
        return label.stream().mapToObj(classes::get).findFirst();
    }

    private static List<Object> cells(SliceCondition condition) {
        String word = condition.measure().word();
        return condition.isHigh()
                ? List.of(word, condition.edge(), "")
                : List.of(word, "", condition.edge());
    }

    private static List<Object> cells(CountedShare share) {
        var interval = share.interval();
        return List.of(share.hits(), share.count(), share.share(), interval.low(), interval.high());
    }

    static String accuracy(MisreadSplit misread) {
        var csv =
                new Csv(
                        List.of(
                                "measure",
                                "least",
                                "most",
                                "right",
                                "pictures",
                                "accuracy",
                                "accuracy.low",
                                "accuracy.high"));
        misread.accuracies()
                .forEach(accuracy -> {
                    for (MeasureBin bin : accuracy.bins()) {
                        List<Object> cells = new ArrayList<>();
                        cells.add(accuracy.measure().word());
                        cells.addAll(List.of(bin.least(), bin.most()));
                        cells.addAll(cells(bin.right()));
                        csv.add(cells);
                    }
                });
        return csv.text();
    }
}
