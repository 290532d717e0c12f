package org.glyphery.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.network.Architecture;

/// Everything that decides a run.
///
/// @param version of this form of plan, 1
/// @param name as a person calls it
/// @param dataset that it is trained, validated and tested on; with training sources of its own it
///   is validated and tested on it
/// @param training what it learns from, where that is not the dataset alone; an epoch is one pass
///   over the first of them
/// @param shuffledLabels whether the labels that it learns from have changed places with each
///   other, so that it learns them by heart or not at all; those that it is validated and tested on
///   are left as they are
/// @param test splits that are reported besides the dataset's own
/// @param tags for finding it again, each once
public record Plan(
        int version,
        String name,
        DatasetChoice dataset,
        @JsonInclude(Include.NON_EMPTY) List<TrainingSource> training,
        @JsonInclude(Include.NON_DEFAULT) boolean shuffledLabels,
        @JsonInclude(Include.NON_EMPTY) List<TestSource> test,
        Architecture architecture,
        Learning learning,
        List<String> tags,
        String notes) {

    public static final int VERSION = 1;

    /// Characters that a name may have.
    public static final int LONGEST_NAME = 100;

    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_NOTES = 10_000;

    public Plan {
        if (training.size() == 1 && training.getFirst().isOf(dataset)) {
            // Where there is one source, there is one way to write it.
            dataset =
                    training.getFirst().first() > 0 ? training.getFirst().choice(dataset) : dataset;
            training = List.of();
        }
        training = List.copyOf(training);
        test = List.copyOf(test);
        tags = tags.stream().distinct().toList();
        tags.forEach(Plan::requireTag);
        if (version != VERSION) {
            throw new InvalidSetting("version of the plan", Integer.toString(VERSION), version);
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new InvalidSetting(
                    "name", "1 to " + LONGEST_NAME + " characters long", "\"" + name + "\"");
        }
        if (notes.length() > LONGEST_NOTES) {
            throw new InvalidSetting(
                    "notes", "at most 10,000 characters long", notes.length() + " characters long");
        }
        requireTogether(architecture, learning);
        SourceRules.requireTraining(training, dataset, learning);
        SourceRules.requireTests(test, dataset);
        if (learning instanceof Learning.ClosedForm && dataset.validation() > 0) {
            throw new InvalidSetting(
                    "validation examples",
                    "0 for templates, which use the whole training part",
                    dataset.validation());
        }
    }

    public Plan(String name, DatasetChoice dataset, Architecture architecture, Learning learning) {
        this(VERSION, name, dataset, architecture, learning, List.of(), "");
    }

    /// A plan that learns from its dataset alone.
    public Plan(
            int version,
            String name,
            DatasetChoice dataset,
            Architecture architecture,
            Learning learning,
            List<String> tags,
            String notes) {
        this(
                version,
                name,
                dataset,
                List.of(),
                false,
                List.of(),
                architecture,
                learning,
                tags,
                notes);
    }

    /// What it learns from, the source first over which an epoch is one pass.
    public List<DatasetChoice> sources() {
        return training.isEmpty()
                ? List.of(dataset)
                : training.stream().map(source -> source.choice(dataset)).toList();
    }

    /// The run that it goes on from; absent where its weights begin anew.
    public Optional<Parent> parent() {
        return switch (learning) {
            case Learning.ClosedForm _ -> Optional.empty();
            case Learning.GradientDescent descent -> descent.parent();
        };
    }

    /// Every version that it learns from, is validated or is tested on, once each.
    public Set<TestSource> versions() {
        var versions = new LinkedHashSet<TestSource>();
        versions.add(new TestSource(dataset.name(), dataset.version()));
        training.forEach(source -> versions.add(source.named()));
        versions.addAll(test);
        return versions;
    }

    /// How its batches are mixed; absent where it learns from one source.
    public Optional<BatchMix> mix() {
        return training.size() > 1 && learning instanceof Learning.GradientDescent descent
                ? Optional.of(BatchMix.of(training, descent.batchSize()))
                : Optional.empty();
    }

    /// Steps of an epoch.
    ///
    /// @param examples of the first source
    public int batchesPerEpoch(Learning.GradientDescent descent, int examples, int smallestBatch) {
        return mix().map(mix -> mix.batchesPerEpoch(descent, examples, smallestBatch))
                .orElseGet(() -> descent.batchesPerEpoch(examples, smallestBatch));
    }

    /// Examples that an epoch sees.
    ///
    /// @param examples of the first source
    public long examplesPerEpoch(int examples) {
        return mix().map(mix -> Math.round((double) mix.size(mix.first()) * examples / mix.first()))
                .orElse((long) examples);
    }

    /// The same plan on another dataset; without validation where it learns in closed form.
    Plan on(DatasetChoice other) {
        boolean drawsNone = learning instanceof Learning.ClosedForm && other.fold().isEmpty();
        DatasetChoice chosen = drawsNone ? other.validatedOn(0) : other;
        return new Plan(
                version,
                name,
                chosen,
                training,
                shuffledLabels,
                test,
                architecture,
                learning,
                tags,
                notes);
    }

    /// The same plan, called otherwise.
    public Plan described(String otherName, List<String> otherTags, String otherNotes) {
        return new Plan(
                version,
                otherName,
                dataset,
                training,
                shuffledLabels,
                test,
                architecture,
                learning,
                otherTags,
                otherNotes);
    }

    /// The same plan, but the labels that it learns from have changed places with each other. It
    /// begins with weights of its own, which know nothing, and ends no sooner for getting no
    /// better, as it cannot.
    ///
    /// @param epochs that it takes, where it takes any
    public Plan withShuffledLabels(int epochs) {
        Learning otherwise =
                switch (learning) {
                    case Learning.ClosedForm closedForm -> closedForm;
                    case Learning.GradientDescent descent ->
                            descent.startingAnew()
                                    .withEarlyStopping(EarlyStopping.NONE)
                                    .withEpochs(epochs);
                };
        return new Plan(
                version, name, dataset, training, true, test, architecture, otherwise, tags, notes);
    }

    /// The same plan, learning otherwise, under another name.
    public Plan learning(String otherName, Learning other) {
        return new Plan(
                version,
                otherName,
                dataset,
                training,
                shuffledLabels,
                test,
                architecture,
                other,
                List.of(),
                "");
    }

    /// Fewer examples than these at the end of an epoch are added to the batch before them: each
    /// tower needs one, and what is normalised over the whole batch needs two to differ.
    public int smallestBatch(int towers) {
        return architecture
                .normalisedOver()
                .map(over ->
                        switch (over) {
                            case BATCH -> Math.max(2, towers);
                            case TOWER -> towers;
                        })
                .orElse(towers);
    }

    private static void requireTag(String tag) {
        if (tag.isBlank() || tag.length() > LONGEST_TAG) {
            throw new InvalidSetting(
                    "tag", "1 to " + LONGEST_TAG + " characters long", "\"" + tag + "\"");
        }
    }

    private static void requireTogether(Architecture architecture, Learning learning) {
        boolean templates = architecture instanceof Architecture.Templates;
        boolean closedForm = learning instanceof Learning.ClosedForm;
        if (templates != closedForm) {
            throw new InvalidSetting(
                    "learning",
                    templates ? "closed-form for templates" : "gradient-descent",
                    closedForm ? "closed-form" : "gradient-descent");
        }
        if (learning instanceof Learning.GradientDescent descent
                && descent.initialisation().templates().isPresent()
                && !(architecture instanceof Architecture.Linear)) {
            throw new InvalidSetting(
                    "initialisation",
                    "zeros, normal, Glorot or He; templates start softmax regression alone",
                    descent.initialisation());
        }
    }
}
