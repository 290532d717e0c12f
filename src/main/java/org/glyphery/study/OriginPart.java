package org.glyphery.study;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.run.Execution;
import org.glyphery.run.Provenance;
import org.glyphery.run.Runs;
import org.glyphery.study.Report.Block;
import org.glyphery.study.Report.Section;
import org.springframework.stereotype.Component;

/// The section of where and when a study's runs were trained, how to do it again, and what must
/// come out.
@Component
class OriginPart {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Runs runs;

    OriginPart(Runs runs) {
        this.runs = runs;
    }

    Section of(StudyResults results) {
        Set<String> machines = new LinkedHashSet<>();
        List<List<String>> rows = new ArrayList<>();
        for (ComparedRun each : results.comparison().runs()) {
            Optional<Execution> execution = runs.execution(each.run());
            execution.map(Execution::provenance).map(OriginPart::machine).ifPresent(machines::add);
            rows.add(
                    List.of(
                            each.name(),
                            execution.map(known -> DAY.format(known.started())).orElse("–"),
                            each.run().model().value(),
                            runs.weightsSha256(each.run()).orElse("–")));
        }
        List<Block> blocks = new ArrayList<>();
        machines.forEach(machine -> blocks.add(new Block.Words(machine)));
        blocks.add(
                new Block.Words(
                        "Settings, seed and dataset decide the weights bit for bit, on the same"
                                + " kind of processor, with the same version of TensorFlow and the"
                                + " same number of towers and threads. To train it again:"));
        Study study = results.state().study();
        String named = NamedStudies.has(study.name()) ? "" : ".yaml";
        blocks.add(
                new Block.Command(
                        "java -jar glyphery.jar study %s%s --report reports --glyphery.home=new-home"
                                .formatted(study.name(), named)));
        if (!rows.isEmpty()) {
            blocks.add(
                    new Block.Grid(
                            List.of("run", "trained on", "model", "SHA-256 of the last weights"),
                            rows));
        }
        return new Section("How it was made", blocks);
    }

    private static String machine(Provenance known) {
        return "%s, %s, %d towers, %d threads; %s; TensorFlow %s, Java %s, Glyphery %s; %s."
                .formatted(
                        known.processor(),
                        known.device(),
                        known.towers(),
                        known.threads(),
                        known.operatingSystem(),
                        known.tensorFlow(),
                        known.java(),
                        known.glyphery(),
                        known.dataset());
    }
}
