package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.inspection.LayerTable;
import org.glyphery.run.Runs;
import org.glyphery.study.Report.Block;
import org.glyphery.study.Report.Section;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Plan;
import org.springframework.stereotype.Component;

/// Each network of a study layer by layer.
@Component
class ShapesPart {

    private final Runs runs;

    ShapesPart(Runs runs) {
        this.runs = runs;
    }

    Section of(Study study) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words("Shapes are channels × height × width, for one example."));
        for (Plan plan : study.plans()) {
            blocks.add(new Block.Words(plan.name() + ":"));
            blocks.add(layers(plan));
        }
        return new Section("Layer by layer", blocks, true);
    }

    private Block layers(Plan plan) {
        try {
            LayerTable layers = LayerTable.of(runs.check(plan));
            List<List<String>> rows = new ArrayList<>(layers.rows());
            rows.add(layers.total());
            return new Block.Grid(LayerTable.HEADINGS, rows);
        } catch (InvalidPlan e) { // its dataset may be gone since
            return new Block.Words(e.getMessage());
        }
    }
}
