package org.glyphery.cli;

import java.util.List;
import java.util.function.Consumer;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.study.Studies;
import org.glyphery.training.Plan;

/// A command that has plans trained, those that were trained before left out.
abstract class TrainingCommand extends ShellCommand {

    private static final String INTERRUPTED =
            "Interrupted. What was learned is kept, and the same command goes on with it.";

    TrainingCommand(Desk desk) {
        super(desk);
    }

    /// @param before hears of each run that was trained before, `now` of each that is finished now;
    ///   why others are not stands on the error output
    /// @return the run of each plan, all ended
    final List<Run> trained(
            Laboratory laboratory, List<Plan> plans, Consumer<Run> before, Consumer<Run> now)
            throws InterruptedException {
        List<Run> runs = laboratory.room(Studies.class).train(plans).stream().distinct().toList();
        runs.stream().filter(TrainingCommand::isFinished).forEach(before);
        if (runs.stream().allMatch(TrainingCommand::isFinished)) return runs;
        try (var line = ProgressLine.on(desk.messages())) {
            var farewell = new Thread(() -> line.last(INTERRUPTED), "farewell");
            Runtime.getRuntime().addShutdownHook(farewell);
            var ended = new Watch(laboratory, line, run -> tell(run, now)).train(runs);
            Runtime.getRuntime().removeShutdownHook(farewell);
            return ended;
        }
    }

    private void tell(Run run, Consumer<Run> now) {
        if (isFinished(run)) now.accept(run);
        else desk.messages().println(RunLine.unfinished(run));
    }

    static boolean isFinished(Run run) {
        return run.status() == RunStatus.FINISHED;
    }

    static int status(List<Run> runs) {
        return runs.stream().allMatch(TrainingCommand::isFinished)
                ? ExitStatus.SUCCESS
                : ExitStatus.FAILURE;
    }
}
