package org.glyphery.cli;

import java.util.List;
import java.util.function.Consumer;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;

/// A command that has runs trained and says how far they are.
abstract class TrainingCommand extends ShellCommand {

    private static final String INTERRUPTED =
            "Interrupted. What was learned is kept, and the same command goes on with it.";

    TrainingCommand(CommandContext context) {
        super(context);
    }

    /// Trains those of these runs that wait.
    ///
    /// @param now hears of each run that is finished now; why others failed stands on the error
    ///   output
    /// @return the runs as they have ended
    final List<Run> trained(Laboratory laboratory, List<Run> runs, Consumer<Run> now)
            throws InterruptedException {
        if (runs.stream().noneMatch(RunFollower::isUnderWay)) return runs;
        try (var line = ProgressLine.on(context.messages())) {
            var farewell = new Thread(() -> line.last(INTERRUPTED), "farewell");
            Runtime.getRuntime().addShutdownHook(farewell);
            var ended = new RunFollower(laboratory, line, run -> tell(run, now)).train(runs);
            Runtime.getRuntime().removeShutdownHook(farewell);
            return ended;
        }
    }

    private void tell(Run run, Consumer<Run> now) {
        switch (run.status()) {
            case FINISHED -> now.accept(run);
            case FAILED -> context.messages().println(RunLine.failed(run));
            case CANCELLED, PAUSED, QUEUED, RUNNING -> {} // it may go on
        }
    }

    static boolean isFinished(Run run) {
        return run.status() == RunStatus.FINISHED;
    }
}
