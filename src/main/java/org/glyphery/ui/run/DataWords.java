package org.glyphery.ui.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.training.Plan;
import org.glyphery.training.TrainingSource;

/// What a plan takes of which datasets, in words.
final class DataWords {

    private DataWords() {}

    /// What part of a dataset is taken; nothing where it is all of it.
    static Map<String, String> part(DatasetChoice choice) {
        Map<String, String> words = new LinkedHashMap<>();
        if (!choice.classes().isEmpty()) {
            words.put("only the classes", String.join(", ", choice.classes()));
        }
        if (choice.first() > 0) {
            words.put(
                    "trained on",
                    "the first %s of the training examples"
                            .formatted(NumberWords.count(choice.first())));
        }
        return words;
    }

    /// Which datasets it learns from and is tested on besides its own, and whether under labels
    /// that mean anything; nothing where it learns from its own as it is.
    static Map<String, String> sources(Plan plan) {
        Map<String, String> words = new LinkedHashMap<>();
        if (plan.shuffledLabels()) {
            words.put("training labels", "shuffled, so that they mean nothing");
        }
        if (!plan.training().isEmpty()) {
            words.put("learns from", joined(plan.training().stream().map(DataWords::of)));
        }
        if (!plan.test().isEmpty()) {
            words.put(
                    "also tested on",
                    joined(
                            plan.test().stream()
                                    .map(test -> test.dataset() + " · " + test.version())));
        }
        return words;
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining("; "));
    }

    private static String of(TrainingSource source) {
        String part = source.first() > 0 ? ", its first " + NumberWords.count(source.first()) : "";
        return "%s of each batch from %s · %s%s"
                .formatted(
                        NumberWords.percent(source.share()),
                        source.dataset(),
                        source.version(),
                        part);
    }
}
