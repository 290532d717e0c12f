package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.run.Runs;
import org.glyphery.study.Report.Block;
import org.glyphery.study.Report.Section;
import org.springframework.stereotype.Component;

/// The exact settings of a study, so that nobody has to guess.
@Component
class SettingsPart {

    private final Runs runs;

    SettingsPart(Runs runs) {
        this.runs = runs;
    }

    Section of(Study study) {
        var settings = PlanSettings.of(study.plans(), runs);
        List<Block> blocks = new ArrayList<>();
        study.sweep().map(Sweep::words).map(Block.Words::new).ifPresent(blocks::add);
        if (!settings.differing().isEmpty()) {
            blocks.add(new Block.Words("What the runs differ in:"));
            blocks.add(new Block.Grid(settings.headings(), settings.differing()));
            blocks.add(new Block.Words("What all of them share:"));
        }
        blocks.add(new Block.Grid(List.of("field", "value"), settings.shared()));
        return new Section("Exact settings", blocks);
    }
}
