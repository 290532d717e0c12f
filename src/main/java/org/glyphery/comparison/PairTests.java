package org.glyphery.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.statistics.Discordance;
import org.glyphery.statistics.Holm;

/// Each two of several runs on the same test examples, and which of the two reads more.
///
/// @param rows the second run beside the first, the third beside the first and the second, and so
///   on; absent where two did not answer to the same examples
public record PairTests(List<List<Optional<PairTest>>> rows) {

    /// What a test says of the run of a row beside that of a column.
    public enum PairOutcome {
        MORE,
        UNDECIDED,
        FEWER
    }

    /// One pair.
    ///
    /// @param answers how many examples just one of them reads, the run of the row first
    /// @param pValue of McNemar's exact test, corrected for all pairs after Holm
    public record PairTest(Discordance answers, double pValue) {

        public PairOutcome outcome() {
            if (pValue >= Verdict.SIGNIFICANT) return PairOutcome.UNDECIDED;
            return answers.onlyFirst() > answers.onlySecond()
                    ? PairOutcome.MORE
                    : PairOutcome.FEWER;
        }
    }

    public static PairTests of(RunComparison comparison) {
        var pairs = comparison.pairs();
        List<Discordance> tested = new ArrayList<>();
        for (int row = 1; row < pairs.size(); row++) {
            pairs.get(row).subList(0, row).forEach(pair -> pair.ifPresent(tested::add));
        }
        double[] corrected =
                Holm.corrected(tested.stream().mapToDouble(Discordance::pValue).toArray());
        List<List<Optional<PairTest>>> rows = new ArrayList<>();
        int test = 0;
        for (int row = 1; row < pairs.size(); row++) {
            List<Optional<PairTest>> cells = new ArrayList<>();
            for (Optional<Discordance> pair : pairs.get(row).subList(0, row)) {
                cells.add(
                        pair.isPresent()
                                ? Optional.of(new PairTest(pair.get(), corrected[test++]))
                                : Optional.empty());
            }
            rows.add(cells);
        }
        return new PairTests(rows);
    }

    /// How many pairs were tested.
    public long count() {
        return rows.stream().flatMap(List::stream).filter(Optional::isPresent).count();
    }
}
