package org.glyphery.ui.studies;

import java.util.Optional;
import org.glyphery.UserError;
import org.glyphery.dataset.KnownDatasets;
import org.glyphery.study.StudyFile;
import org.glyphery.study.TreePath;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The plan that all runs of a sweep begin with, as YAML in which only that stands which differs
/// from the defaults; whatever a person has written.
record BasePlan(String yaml) {

    private static final String DATASET = "dataset";
    private static final String LEARNING = "learning";

    static BasePlan of(String yaml) {
        return new BasePlan(yaml);
    }

    /// @throws UserError if it is neither YAML nor JSON
    JsonNode tree() {
        return StudyFile.yaml(yaml, StudyDraft.BASE);
    }

    /// The plan; absent where it cannot be read.
    Optional<Plan> plan(KnownDatasets known) {
        try {
            return Optional.of(PlanJson.readYaml(yaml, known));
        } catch (UserError unreadable) {
            return Optional.empty();
        }
    }

    /// The plan with another value of a field; the same where it is no tree of fields.
    ///
    /// @param value missing for the default
    BasePlan with(String path, JsonNode value) {
        return object().map(
                        tree -> {
                            if (value.isMissingNode()) new TreePath(path).remove(tree);
                            else new TreePath(path).set(tree, value);
                            return new BasePlan(Yaml.write(tree));
                        })
                .orElse(this);
    }

    /// Another network that learns from the same data, and as the one before where it can.
    BasePlan of(Plan standing, KnownDatasets known) {
        ObjectNode next = (ObjectNode) StudyFile.yaml(StudyFile.brief(standing), StudyDraft.BASE);
        next.remove("name");
        boolean alike =
                plan(known)
                        .filter(before ->
                                before.learning().getClass() == standing.learning().getClass())
                        .isPresent();
        object().filter(_ -> alike)
                .ifPresent(before -> {
                    if (before.has(DATASET)) next.set(DATASET, before.get(DATASET));
                    if (before.get(LEARNING) instanceof ObjectNode learning) {
                        ObjectNode kept = learning.deepCopy();
                        kept.remove("initialisation"); // it depends on the network
                        next.set(LEARNING, kept.setAll(own(next)));
                    }
                });
        return new BasePlan(Yaml.write(next));
    }

    private static ObjectNode own(ObjectNode plan) {
        return plan.get(LEARNING) instanceof ObjectNode learning ? learning : plan.objectNode();
    }

    private Optional<ObjectNode> object() {
        try {
            return tree() instanceof ObjectNode tree ? Optional.of(tree) : Optional.empty();
        } catch (UserError unreadable) {
            return Optional.empty();
        }
    }
}
