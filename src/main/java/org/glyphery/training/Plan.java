package org.glyphery.training;

import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.network.Architecture;

/// Everything that decides a run.
///
/// @param version of this form of plan, 1
/// @param name as a person calls it
/// @param tags for finding it again, each once
public record Plan(
        int version,
        String name,
        DatasetChoice dataset,
        Architecture architecture,
        Learning learning,
        List<String> tags,
        String notes) {

    public static final int VERSION = 1;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_NOTES = 10_000;

    public Plan {
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

    /// The same plan on another dataset; without validation where it learns in closed form.
    Plan on(DatasetChoice other) {
        boolean drawsNone = learning instanceof Learning.ClosedForm && other.fold().isEmpty();
        DatasetChoice chosen = drawsNone ? other.validatedOn(0) : other;
        return new Plan(version, name, chosen, architecture, learning, tags, notes);
    }

    /// The same plan, called otherwise.
    public Plan described(String otherName, List<String> otherTags, String otherNotes) {
        return new Plan(version, otherName, dataset, architecture, learning, otherTags, otherNotes);
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
