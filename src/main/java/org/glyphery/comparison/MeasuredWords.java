package org.glyphery.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Measured;
import org.glyphery.run.ScoredSplit;
import org.glyphery.run.search.PlanField;
import org.glyphery.training.TrainingSource;

/// What runs were measured and trained on, in words, where it is not the same.
public final class MeasuredWords {

    private static final String DATASET = "dataset.";
    private static final String NAME = "dataset.name";
    private static final String FIRST = "dataset.first"; // changes nothing that is measured on
    private static final int MOST_NAMED = 6;

    private MeasuredWords() {}

    /// Says which scores do not compare, and which runs learned from other data than others; empty
    /// where all were measured and trained on the same.
    public static List<String> of(RunComparison comparison) {
        List<List<ComparedRun>> validated = comparison.rankings();
        List<List<ComparedRun>> tested = tested(comparison);
        List<String> sentences = new ArrayList<>();
        if (validated.equals(ordered(tested)) && validated.size() > 1) {
            sentences.add(different("Scores", validated));
        } else {
            if (validated.size() > 1) sentences.add(different("Validation scores", validated));
            if (tested.size() > 1) sentences.add(different("Test scores", tested));
        }
        if (validated.size() == 1) trained(validated.getFirst()).ifPresent(sentences::add);
        return sentences;
    }

    private static List<List<ComparedRun>> tested(RunComparison comparison) {
        var scored =
                comparison.runs().stream()
                        .filter(each -> each.run().best().flatMap(EpochScores::test).isPresent())
                        .toList();
        return Measured.groups(scored, ComparedRun::run, ScoredSplit.TEST);
    }

    private static List<List<ComparedRun>> ordered(List<List<ComparedRun>> groups) {
        return groups.stream().map(RunComparison::bestFirst).toList();
    }

    private static String different(String scores, List<List<ComparedRun>> groups) {
        List<String> data = titles(groups.stream().map(List::getFirst).toList());
        List<String> parts = new ArrayList<>();
        for (List<ComparedRun> group : groups) {
            parts.add("%s on those of %s".formatted(names(group), data.get(parts.size())));
        }
        return "%s compare only where they were measured on the same examples: %s."
                .formatted(scores, String.join("; ", parts));
    }

    private static String names(List<ComparedRun> group) {
        return group.size() > MOST_NAMED
                ? group.size() + " runs"
                : NumberWords.list(group.stream().map(ComparedRun::name).toList());
    }

    /// The data that these runs learned from, where it is not the same.
    private static Optional<String> trained(List<ComparedRun> runs) {
        List<ComparedRun> different = new ArrayList<>();
        for (ComparedRun each : runs) {
            List<DatasetChoice> sources = sources(each);
            if (different.stream().noneMatch(one -> sources(one).equals(sources))) {
                different.add(each);
            }
        }
        return different.size() < 2
                ? Optional.empty()
                : Optional.of(
                        "They were measured on the same examples, but learned from different data: %s."
                                .formatted(NumberWords.list(trainedOn(different))));
    }

    /// What a run learned from, whatever the order in which its plan names classes.
    private static List<DatasetChoice> sources(ComparedRun each) {
        return each.run().plan().sources().stream()
                .map(choice -> choice.keeping(choice.classes().stream().sorted().toList()))
                .toList();
    }

    private static List<String> trainedOn(List<ComparedRun> runs) {
        List<String> titles = runs.stream().map(each -> title(each, runs, Set.of(NAME))).toList();
        List<String> words = new ArrayList<>();
        for (ComparedRun each : runs) {
            var sources = each.run().plan().training();
            String title = titles.get(words.size());
            words.add(sources.isEmpty() ? title : mixed(sources));
        }
        return words;
    }

    /// "70 % mnist with 30 % kmnist".
    private static String mixed(List<TrainingSource> sources) {
        return sources.stream()
                .map(source ->
                        "%s %s"
                                .formatted(
                                        NumberWords.roundPercent(source.share()), source.dataset()))
                .collect(Collectors.joining(" with "));
    }

    /// What each of these runs was measured on: the dataset by its title, and in how far it differs
    /// from another's of that title.
    static List<String> titles(List<ComparedRun> runs) {
        return runs.stream().map(each -> title(each, runs, Set.of(NAME, FIRST))).toList();
    }

    /// @param left out of what is said
    private static String title(ComparedRun run, List<ComparedRun> all, Set<String> left) {
        String title = run.data().title();
        var namesakes = all.stream().filter(each -> each.data().title().equals(title)).toList();
        String details =
                run.fields().keySet().stream()
                        .filter(path -> path.startsWith(DATASET) && !left.contains(path))
                        .filter(path -> namesakes.stream().anyMatch(one -> differs(one, run, path)))
                        .map(path ->
                                new PlanField(path).shortTitle()
                                        + " "
                                        + NumberWords.setting(run.fields().getOrDefault(path, "")))
                        .collect(Collectors.joining(", "));
        return details.isEmpty() ? title : "%s (%s)".formatted(title, details);
    }

    private static boolean differs(ComparedRun one, ComparedRun other, String path) {
        return !Objects.equals(one.fields().get(path), other.fields().get(path));
    }
}
