package org.glyphery.comparison;

import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.inspection.EpochAnswers;

/// What several runs answer to the same test examples, each once one of its epochs was trained.
///
/// @param readers in the order of the comparison
public record SharedAnswers(List<Reader> readers) {

    /// One of them.
    ///
    /// @param place its colour in the comparison
    public record Reader(ComparedRun run, int place, int epoch, EpochAnswers answers) {}

    public SharedAnswers {
        readers = List.copyOf(readers);
    }

    /// All that they answered to, by index.
    public List<SharedExample> examples() {
        if (readers.isEmpty()) return List.of();
        var examples = readers.getFirst().answers().examples();
        return IntStream.range(0, examples.count())
                .mapToObj(index -> example(index, examples.label(index)))
                .toList();
    }

    private SharedExample example(int index, int label) {
        return new SharedExample(
                index,
                label,
                readers.stream().map(each -> each.answers().predicted()[index]).toList());
    }
}
