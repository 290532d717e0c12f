package org.glyphery.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Mnist;
import org.glyphery.study.labels.AveragedFolds;
import org.glyphery.study.labels.LabelDoubts;

/// How many of the known label errors of MNIST's test split are among those that the networks of
/// five folds doubt most.
final class KnownLabelErrors {

    /// The index and the class that confident learning proposed in place of the label, of those
    /// whose label fewer than three of five people confirmed: Northcutt, Athalye & Mueller 2021,
    /// arXiv:2103.14749, github.com/cleanlab/label-errors.
    private static final Map<Integer, Integer> KNOWN =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(947, 9),
                            Map.entry(1621, 6),
                            Map.entry(1901, 4),
                            Map.entry(2130, 9),
                            Map.entry(2462, 0),
                            Map.entry(2597, 3),
                            Map.entry(2654, 1),
                            Map.entry(3520, 4),
                            Map.entry(3558, 0),
                            Map.entry(5937, 3),
                            Map.entry(6651, 6),
                            Map.entry(6783, 6),
                            Map.entry(8527, 9),
                            Map.entry(9679, 3),
                            Map.entry(9729, 6)));

    private static final List<Integer> FIRST = List.of(15, 50, 100, 200);

    Section measured() throws InterruptedException {
        var datasets = new Datasets(Path.of("target"));
        DatasetFacts mnist = datasets.current(Mnist.NAME).orElseThrow();
        var folds = new AveragedFolds(datasets, mnist);
        LabelDoubts doubts = folds.doubts();
        List<Integer> ranking =
                IntStream.range(0, doubts.scores().length)
                        .boxed()
                        .sorted(Comparator.comparing(index -> doubts.scores()[index]))
                        .toList();
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("among the first", "known label errors"));
        for (int first : FIRST) {
            long found =
                    KNOWN.keySet().stream().filter(ranking.subList(0, first)::contains).count();
            table.add(List.of("" + first, "%d of %d".formatted(found, KNOWN.size())));
        }
        return new Section("Likely label errors", table, notes(folds, doubts, ranking));
    }

    private static List<String> notes(
            AveragedFolds folds, LabelDoubts doubts, List<Integer> ranking) {
        List<String> places =
                KNOWN.keySet().stream()
                        .map(index -> "%d at %d".formatted(index, ranking.indexOf(index) + 1))
                        .toList();
        long same =
                KNOWN.entrySet().stream()
                        .filter(known -> doubts.suggested()[known.getKey()] == known.getValue())
                        .count();
        return List.of(
                "Places: " + String.join(", ", places) + ".",
                "The class suggested is that of arXiv:2103.14749 for %d of %d. %d labels are counted as errors by the confident joint."
                        .formatted(same, KNOWN.size(), doubts.likely().cardinality()),
                "Accuracy of the networks on the folds that they had not learned: %s."
                        .formatted(
                                String.join(
                                        ", ",
                                        folds.accuracies().stream()
                                                .map("%.4f"::formatted)
                                                .toList())));
    }
}
