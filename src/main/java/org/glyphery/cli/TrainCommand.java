package org.glyphery.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.dataset.Datasets;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunEntry;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `train`: trains plans, one after the other.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.VersionProvider.class,
        header = "Trains plans, one after the other.",
        description = {
            "",
            "A plan is JSON where its file ends in .json, and YAML otherwise. It says at least what"
                    + " kind of network it is about; all else has defaults. The page Train writes"
                    + " plans, and so does every run.",
            "",
            "All that is wrong with any of them is told before the first is trained. A plan that"
                    + " was trained before, here and with equal settings, is not trained again. An"
                    + " interrupted training goes on with the same command, also after a power cut."
                    + " What else waits in the home folder keeps waiting.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar glyphery.jar train plan.yaml other.json",
            "  echo 'architecture: {kind: cnn}' | java -jar glyphery.jar train -",
            "  java -jar glyphery.jar train --json plan.yaml > run.json",
            "",
            "Exit status: 0 if every run finished; 1 otherwise; 130 after Ctrl-C."
        })
final class TrainCommand extends TrainingCommand {

    @Parameters(
            paramLabel = "PLAN",
            arity = "1..*",
            description = "Its file; - is the standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--json",
            description = "The runs as GET /api/runs answers, when all have ended.")
    private boolean json;

    TrainCommand(CommandContext context) {
        super(context);
    }

    @Override
    String inServer() {
        return "A server that runs takes plans as well: on its page Train, or as POST /api/runs.";
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var laboratory = context.laboratory()) {
            List<Plan> plans =
                    new PlanFiles(laboratory.room(Runs.class), laboratory.room(Datasets.class))
                            .read(files);
            List<Run> asked = queued(laboratory, plans);
            asked.stream()
                    .filter(TrainingCommand::isFinished)
                    .forEach(run -> tell(RunLine.of(run) + ", trained before"));
            List<Run> runs = trained(laboratory, asked, run -> tell(RunLine.of(run)));
            runs.stream()
                    .filter(run -> run.status() == RunStatus.CANCELLED)
                    .forEach(run -> context.messages().println(RunLine.cancelled(run)));
            if (json) {
                context.results()
                        .println(
                                JsonMapper.shared()
                                        .writerWithDefaultPrettyPrinter()
                                        .writeValueAsString(
                                                runs.stream().map(RunEntry::of).toList()));
            }
            return runs.stream().allMatch(TrainingCommand::isFinished)
                    ? ExitStatus.SUCCESS
                    : ExitStatus.FAILURE;
        }
    }

    /// The run of each plan, equal plans sharing one; queued where it is neither trained nor under
    /// way.
    private static List<Run> queued(Laboratory laboratory, List<Plan> plans) {
        var runs = laboratory.room(Runs.class);
        Map<String, Plan> missing = new LinkedHashMap<>(); // by what decides them
        for (Plan plan : plans) {
            Optional<Run> run = runs.like(plan);
            if (run.isEmpty() || run.get().status() == RunStatus.FAILED) {
                missing.putIfAbsent(PlanJson.sha256(plan), plan);
            } else if (rests(run.get())) {
                laboratory.room(RunQueue.class).resume(run.get().id());
            }
        }
        if (!missing.isEmpty()) runs.add(List.copyOf(missing.values()), Priority.PERSON);
        return plans.stream().map(plan -> runs.like(plan).orElseThrow()).distinct().toList();
    }

    private static boolean rests(Run run) {
        return run.status() == RunStatus.CANCELLED || run.status() == RunStatus.PAUSED;
    }

    private void tell(String line) {
        (json ? context.messages() : context.results()).println(line);
    }
}
