package org.glyphery.study;

import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.PlanTexts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Studies that train for seconds: one epoch of 1,000 examples, where no other number is wanted;
/// closed forms as they are.
public final class SmallStudy {

    private SmallStudy() {}

    public static Study of(Study study) {
        return of(study, 1);
    }

    static Study of(Study study, int epochs) {
        return new Study(
                        study.name(),
                        study.title(),
                        study.question(),
                        study.plans().stream().map(plan -> small(plan, epochs)).toList(),
                        study.goal(),
                        study.exhibits())
                .varying(study.factors());
    }

    private static Plan small(Plan plan, int epochs) {
        if (plan.learning() instanceof Learning.ClosedForm) return plan;
        var tree = (ObjectNode) JsonMapper.shared().readTree(PlanJson.write(plan));
        ((ObjectNode) tree.get("dataset")).put("validation", 1_000).put("first", 1_000);
        ((ObjectNode) tree.get("learning")).put("epochs", epochs).put("batchSize", 250);
        return PlanTexts.read(tree.toString());
    }
}
