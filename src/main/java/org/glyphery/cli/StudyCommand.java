package org.glyphery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.Comparisons;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.Run;
import org.glyphery.study.Conclusion;
import org.glyphery.study.Studies;
import org.glyphery.study.Study;
import org.glyphery.study.StudyState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `study`: trains what a study still lacks and tells its results; without a name, lists studies.
@Command(
        name = "study",
        mixinStandardHelpOptions = true,
        versionProvider = Everything.Version.class,
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
            "  java -jar glyphery.jar study recurrent --glyphery.home=DIR",
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

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "As the list without a name has it.")
    private @Nullable String name;

    StudyCommand(Desk desk) {
        super(desk);
    }

    @Override
    String inServer() {
        return "A server that runs trains studies as well, on its page Studies.";
    }

    @Override
    public Integer call() throws InterruptedException {
        return name == null ? list() : answer(name);
    }

    private int list() {
        try (var laboratory = desk.lists()) {
            for (StudyState state : laboratory.room(Studies.class).all()) {
                Study study = state.study();
                desk.results()
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
        try (var laboratory = desk.laboratory()) {
            var studies = laboratory.room(Studies.class);
            Study study = studies.find(wanted).orElseThrow(() -> unknown(wanted, studies)).study();
            desk.messages().println(study.question());
            List<Run> runs =
                    trained(
                            laboratory,
                            study.plans(),
                            run -> desk.messages().println(RunLine.of(run) + ", trained before"),
                            run -> desk.messages().println(RunLine.of(run)));
            tell(laboratory, runs);
            return status(runs);
        }
    }

    private static WrongUsage unknown(String wanted, Studies studies) {
        var names =
                studies.all().stream()
                        .map(state -> state.study().name())
                        .collect(Collectors.joining(", "));
        return new WrongUsage("There is no study \"%s\". There are: %s.".formatted(wanted, names));
    }

    /// Results at the best epoch by validation, and the conclusion where all runs finished.
    private void tell(Laboratory laboratory, List<Run> runs) {
        var trained = runs.stream().filter(run -> run.best().isPresent()).map(Run::id).toList();
        Optional<RunComparison> comparison =
                trained.size() < 2
                        ? Optional.empty()
                        : Optional.of(laboratory.room(Comparisons.class).of(trained));
        comparison.ifPresent(all -> table(all).lines().forEach(desk.results()::println));
        if (runs.stream().allMatch(TrainingCommand::isFinished)) {
            comparison.map(Conclusion::of).ifPresent(desk.results()::println);
        } else {
            desk.messages().println("The conclusion follows when all runs are finished.");
        }
    }

    private static TextTable table(RunComparison comparison) {
        List<TextTable.Column> columns = new ArrayList<>(List.of(TextTable.words("run")));
        RESULTS.forEach(column -> columns.add(TextTable.figures(column.title())));
        var table = new TextTable(columns);
        for (ComparedRun each : comparison.runs()) {
            List<String> cells = new ArrayList<>(List.of(each.name()));
            RESULTS.forEach(column -> cells.add(column.of(each).map(column::written).orElse("-")));
            table.add(cells);
        }
        return table;
    }
}
