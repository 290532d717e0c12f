package org.glyphery.ui.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.training.BatchMix;
import org.glyphery.training.Plan;
import org.glyphery.training.TestSource;

/// What a plan's data comes to, in words: what one epoch sees, what validates and tests, and the
/// classes that nothing shows.
final class EpochWords {

    private static final int MOST_NAMED = 5;

    private final Plan plan;
    private final Datasets datasets;
    private final Dataset own;
    private final List<Dataset> sources;

    private EpochWords(Plan plan, Datasets datasets) {
        this.plan = plan;
        this.datasets = datasets;
        own = datasets.open(plan.dataset());
        sources = plan.sources().stream().map(datasets::open).toList();
    }

    /// @param plan that can be trained here
    static String of(Plan plan, Datasets datasets) {
        var words = new EpochWords(plan, datasets);
        return "%s; %s, %s test.%s%s"
                .formatted(
                        words.training(),
                        words.validating(),
                        count(words.own.test()),
                        words.alsoTesting(),
                        words.unseen());
    }

    private String training() {
        if (plan.training().isEmpty()) {
            return "An epoch trains on %s examples of %d classes"
                    .formatted(count(first()), own.classes().size());
        }
        return plan.mix()
                .map(this::mixed)
                .orElseGet(() ->
                        "An epoch trains on %s examples of %s".formatted(count(first()), title(0)));
    }

    private Examples first() {
        return sources.getFirst().training();
    }

    private String mixed(BatchMix mix) {
        List<String> parts = new ArrayList<>();
        parts.add(NumberWords.count(mix.first()) + " of them");
        int batch = mix.first();
        for (int other = 0; other < mix.others().size(); other++) {
            int examples = mix.others().get(other);
            parts.add("%s of %s".formatted(NumberWords.count(examples), title(other + 1)));
            batch += examples;
        }
        return "An epoch is one pass over %s examples of %s. Each batch of %s has %s, which makes %s examples of %d classes an epoch"
                .formatted(
                        count(first()),
                        title(0),
                        NumberWords.count(batch),
                        NumberWords.list(parts),
                        NumberWords.count(plan.examplesPerEpoch(first().count())),
                        own.classes().size());
    }

    private String validating() {
        String examples = count(own.validation());
        return plan.training().isEmpty()
                ? examples + " validate"
                : "%s of %s validate".formatted(examples, title(plan.dataset()));
    }

    private String alsoTesting() {
        List<String> tests = new ArrayList<>();
        for (TestSource test : plan.test()) {
            DatasetChoice choice = test.choice(plan.dataset());
            tests.add("%s of %s".formatted(count(datasets.open(choice).test()), title(choice)));
        }
        return tests.isEmpty() ? "" : " Also tested on %s.".formatted(NumberWords.list(tests));
    }

    private String unseen() {
        int[] counts = new int[own.classes().size()];
        for (Dataset source : sources) {
            int[] more = source.training().labelCounts(counts.length);
            Arrays.setAll(counts, label -> counts[label] + more[label]);
        }
        List<String> unseen =
                IntStream.range(0, counts.length)
                        .filter(label -> counts[label] == 0)
                        .mapToObj(own.classes()::get)
                        .toList();
        if (unseen.isEmpty()) return "";
        List<String> named =
                new ArrayList<>(unseen.subList(0, Math.min(MOST_NAMED, unseen.size())));
        int more = unseen.size() - named.size();
        if (more > 0) named.add("%s more".formatted(NumberWords.word(more)));
        return " Not shown, and so never learned: %s.".formatted(NumberWords.list(named));
    }

    private String title(int source) {
        return title(plan.sources().get(source));
    }

    /// A dataset's title, with the version where the plan names another of its versions too.
    private String title(DatasetChoice choice) {
        Stream<DatasetChoice> sources =
                Stream.concat(Stream.of(plan.dataset()), plan.sources().stream());
        boolean isOnly =
                sources.filter(other -> other.name().equals(choice.name()))
                        .allMatch(other -> other.version().equals(choice.version()));
        String title = datasets.title(choice);
        return isOnly ? title : "%s · %s".formatted(title, choice.version());
    }

    private static String count(Examples examples) {
        return examples.count() == 0 ? "none" : NumberWords.count(examples.count());
    }
}
