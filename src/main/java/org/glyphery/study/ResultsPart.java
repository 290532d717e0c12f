package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.comparison.MeasuredWords;
import org.glyphery.run.Runs;
import org.glyphery.study.Report.Block;
import org.glyphery.study.Report.Section;
import org.springframework.stereotype.Component;

/// What each run of a study has come to at its best epoch, as a table.
@Component
class ResultsPart {

    private final Runs runs;

    ResultsPart(Runs runs) {
        this.runs = runs;
    }

    Section of(StudyResults results) {
        var table = new StudyTable(results.state().study(), runs);
        List<List<String>> rows = new ArrayList<>();
        results.order().forEach(place -> rows.add(table.row(results, place)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Grid(table.headings(), rows));
        table.notes().forEach(note -> blocks.add(new Block.Words(note)));
        MeasuredWords.of(results.comparison()).forEach(words -> blocks.add(new Block.Words(words)));
        results.state().binWarning().map(Block.Words::new).ifPresent(blocks::add);
        results.comparison()
                .runs()
                .forEach(each ->
                        each.run()
                                .remark()
                                .map(remark -> each.name() + ": " + remark)
                                .map(Block.Words::new)
                                .ifPresent(blocks::add));
        return new Section("Results", blocks);
    }
}
