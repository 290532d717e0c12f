package org.glyphery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.run.Run;
import org.glyphery.study.ReportFile;
import org.glyphery.study.Reports;
import org.glyphery.study.Studies;
import org.glyphery.study.Study;
import org.glyphery.study.StudyResults;
import org.glyphery.study.StudyState;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Plan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `study`: trains what a study still lacks and tells its results; without a name, lists studies.
@Command(
        name = "study",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.VersionProvider.class,
        header = "Answers a question with exact settings; without a name, lists the questions.",
        description = {
            "",
            "Trains those of its runs that are missing, one after the other, then prints their"
                + " results and what follows from them. A run that was trained before, here and"
                + " with equal settings, is used again. An interrupted study goes on with the same"
                + " command, also after a power cut.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar glyphery.jar study",
            "  java -jar glyphery.jar study recurrent --report=report",
            "  java -jar glyphery.jar study my-sweep.yaml",
            "",
            "Exit status: 0 if every run of the study finished; 1 otherwise; 130 after Ctrl-C."
        })
final class StudyCommand extends TrainingCommand {

    private static final List<ResultColumn> RESULTS =
            List.of(
                    ResultColumn.VALIDATION_ACCURACY,
                    ResultColumn.TEST_ACCURACY,
                    ResultColumn.TEST_CROSS_ENTROPY,
                    ResultColumn.TRAINING_SECONDS,
                    ResultColumn.PARAMETERS);

    private static final String NONE = "-";
    private static final Pattern FILE = Pattern.compile("-|.+\\.(ya?ml|json)");
    private static final int MOST_BYTES = 1_000_000;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description =
                    "As the list without a name has it; or a file, as the page Studies exports it.")
    private @Nullable String name;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write the report there: a page of HTML, the same as Markdown, figures.")
    private @Nullable Path report;

    StudyCommand(CommandContext context) {
        super(context);
    }

    @Override
    String inServer() {
        return "A server that runs trains studies as well, on its page Studies, or by POST"
                + " /api/studies/NAME/start.";
    }

    @Override
    public Integer call() throws InterruptedException {
        if (name == null && report != null) {
            throw new WrongUsage("A report is about one study: name it before --report.");
        }
        return name == null ? list() : answer(name);
    }

    private int list() {
        try (var laboratory = context.looks()) {
            for (StudyState state : laboratory.room(Studies.class).all()) {
                Study study = state.study();
                context.results()
                        .println(
                                "%s (%d of %d runs finished): %s"
                                        .formatted(
                                                study.name(),
                                                state.finished(),
                                                state.runs().size(),
                                                study.question()));
            }
        }
        return ExitStatus.SUCCESS;
    }

    private int answer(String wanted) throws InterruptedException {
        try (var laboratory = context.laboratory()) {
            var studies = laboratory.room(Studies.class);
            Study study = study(laboratory, wanted);
            context.messages().println(study.question());
            train(laboratory, study);
            StudyResults results = studies.results(studies.state(study));
            tell(results);
            if (report != null) write(laboratory, study, report);
            boolean whole = results.state().isDone() && results.state().failed() == 0;
            return whole ? ExitStatus.SUCCESS : ExitStatus.FAILURE;
        }
    }

    /// One that is known by this name, or the one in this file, which is kept.
    private static Study study(Laboratory laboratory, String wanted) {
        var studies = laboratory.room(Studies.class);
        if (!FILE.matcher(wanted).matches()) return studies.get(wanted);
        var file = new InputFile(wanted);
        try {
            return studies.keep(studies.read(file.text(MOST_BYTES, "a study")));
        } catch (InvalidPlan invalid) {
            throw new InvalidPlans(InvalidPlans.lines(file, invalid));
        }
    }

    private void train(Laboratory laboratory, Study study) throws InterruptedException {
        var studies = laboratory.room(Studies.class);
        if (!studies.state(study).isDone()) studies.start(study);
        List<Run> runs =
                studies.state(study).runs().stream().flatMap(Optional::stream).distinct().toList();
        runs.stream()
                .filter(TrainingCommand::isFinished)
                .forEach(run -> context.messages().println(RunLine.of(run) + ", trained before"));
        trained(laboratory, runs, run -> context.messages().println(RunLine.of(run)));
    }

    /// Results at the best epoch by validation, and the conclusion where nothing is left to train.
    private void tell(StudyResults results) {
        table(results).lines().forEach(context.results()::println);
        results.state().remark().ifPresent(context.messages()::println);
        results.conclusion()
                .ifPresentOrElse(
                        context.results()::println,
                        () ->
                                context.messages()
                                        .println(
                                                "Not all runs are finished. The same command goes"
                                                        + " on; then the conclusion follows."));
    }

    private static TextTable table(StudyResults results) {
        List<TextTable.Column> columns = new ArrayList<>(List.of(TextTable.words("run")));
        RESULTS.forEach(column -> columns.add(TextTable.figures(column.title())));
        var table = new TextTable(columns);
        List<Plan> plans = results.state().study().plans();
        for (int place = 0; place < plans.size(); place++) {
            Optional<ComparedRun> run = results.of(place);
            List<String> cells = new ArrayList<>(List.of(plans.get(place).name()));
            RESULTS.forEach(
                    column -> cells.add(run.flatMap(column::of).map(column::written).orElse(NONE)));
            table.add(cells);
        }
        return table;
    }

    private void write(Laboratory laboratory, Study study, Path folder) {
        List<ReportFile> files = laboratory.room(Reports.class).files(study);
        try {
            Files.createDirectories(folder);
            for (ReportFile file : files) {
                Files.write(folder.resolve(file.name()), file.bytes());
            }
        } catch (IOException failure) {
            throw new UnwritableReport(folder, failure);
        }
        context.messages().println("The report: " + folder.resolve(files.getFirst().name()));
    }
}
