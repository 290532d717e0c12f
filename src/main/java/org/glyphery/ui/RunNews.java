package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glyphery.NumberWords;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.run.StarterSet;
import org.glyphery.training.RunId;
import org.glyphery.training.Scores;

/// Tells on every page, and in the tab's title, when a run is done, and in the title how far the
/// one is that trains; see frontend/run-news.ts. What the first start trains by itself is not told.
@Tag("run-news")
@JsModule("./run-news.ts")
final class RunNews extends Component {

    private final Set<RunId> underWay = new HashSet<>();
    private int percent = -1;

    RunNews(RunsLive live) {
        live.follow(this, this::hear);
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Progressed(var progress) -> show(progress);
            case RunEvent.Deleted(var run) -> underWay.remove(run.id());
            case RunEvent.QueueChanged _ -> {}
            case RunEvent.Changed(var run) -> {
                if (run.status() == RunStatus.RUNNING) underWay.add(run.id());
                else if (underWay.remove(run.id())) end(run);
            }
        }
    }

    private void show(RunProgress progress) {
        underWay.add(progress.runId());
        int now = (int) (100 * progress.share());
        if (now == percent) return;
        percent = now;
        getElement()
                .setPropertyMap(
                        "progress",
                        Map.of("address", Addresses.run(progress.runId()), "percent", now));
    }

    private void end(Run run) {
        percent = -1;
        getElement().removeProperty("progress");
        switch (run.status()) {
            case FINISHED -> {
                if (!StarterSet.contains(run.plan())) tell(run, "is done", finished(run));
            }
            case FAILED -> tell(run, "has failed", run.failure().orElse(""));
            case QUEUED, RUNNING, PAUSED, CANCELLED -> {} // a person has it so
        }
    }

    private void tell(Run run, String what, String sentence) {
        getElement().callJsFunction("tell", run.name(), what, sentence, Addresses.run(run.id()));
    }

    /// What it has come to, of validation, by which its best epoch is chosen.
    private static String finished(Run run) {
        Optional<Scores> validation = run.best().flatMap(EpochScores::validation);
        if (validation.isPresent()) return share(validation.get(), "validation");
        return run.best().flatMap(EpochScores::test).map(test -> share(test, "test")).orElse("");
    }

    private static String share(Scores scores, String split) {
        return "%s of the %s examples read right."
                .formatted(NumberWords.percent(scores.accuracy()), split);
    }
}
