package org.glyphery.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.glyphery.Home;
import org.glyphery.NumberWords;
import org.glyphery.run.Run;
import org.glyphery.run.RunEntry;
import org.glyphery.run.RunStatus;
import org.glyphery.run.search.Condition;
import org.glyphery.run.search.RunOrder;
import org.glyphery.run.search.RunQuery;
import org.glyphery.run.search.RunSearch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `runs`: the runs that are asked for, as a table or as JSON.
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.VersionProvider.class,
        header = "Lists runs, the newest first unless asked otherwise.",
        description = {
            "",
            "A field is one of the plan, a score or the like: learning.batchSize, optimizer,"
                + " validation.accuracy, trainingSeconds. The last parts of its path suffice where"
                + " no other field ends with them.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar glyphery.jar runs cnn --status=finished",
            "  java -jar glyphery.jar runs --where \"validation.accuracy > 99 %%\" --where"
                    + " \"optimizer = adam\"",
            "  java -jar glyphery.jar runs --sort=-validation.accuracy --size=5",
            "  java -jar glyphery.jar runs --json --glyphery.home=DIR"
        })
final class RunsCommand extends ShellCommand {

    private static final int LARGEST = 1_000;
    private static final String NONE = "-";

    @Parameters(
            paramLabel = "WORD",
            description = "Stands in the name, the model's name, the notes or a tag.")
    private List<String> words = List.of();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description =
                    "queued, running, paused, finished, failed or cancelled; repeatable, any of"
                            + " them.")
    private List<String> statuses = List.of();

    @Option(names = "--tag", paramLabel = "TAG", description = "Repeatable, all of them.")
    private List<String> tags = List.of();

    @Option(
            names = "--where",
            paramLabel = "CONDITION",
            description =
                    "A field, one of = != < <= > >= contains, and a value; repeatable, all of"
                            + " them.")
    private List<String> conditions = List.of();

    @Option(
            names = "--sort",
            paramLabel = "FIELD",
            description = "The smallest first; after - the largest: --sort=-test.accuracy.")
    private @Nullable String sort;

    @Option(
            names = "--size",
            paramLabel = "NUMBER",
            defaultValue = "50",
            description = "At most so many, up to 1000; ${DEFAULT-VALUE} otherwise.")
    private int size;

    @Option(names = "--json", description = "As GET /api/runs answers, instead of a table.")
    private boolean json;

    RunsCommand(CommandContext context) {
        super(context);
    }

    @Override
    String inServer() {
        return "A server that runs lists them on its page Runs, and for programs at GET /api/runs.";
    }

    @Override
    public Integer call() {
        if (size < 1 || size > LARGEST) {
            throw new WrongUsage(
                    "--size is a number from 1 to 1000, and this is %d.".formatted(size));
        }
        try (var laboratory = context.lists()) {
            var search = laboratory.room(RunSearch.class);
            var query = query(search);
            List<Run> found = search.find(query, 0, size);
            if (json) context.results().println(json(found));
            else if (found.isEmpty()) context.messages().println(none(query, laboratory));
            else table(found).lines().forEach(context.results()::println);
            long more = search.count(query) - found.size();
            if (more > 0) {
                context.messages().println("%,d more; --size=NUMBER lists them.".formatted(more));
            }
        }
        return ExitStatus.SUCCESS;
    }

    private RunQuery query(RunSearch search) {
        var fields = search.fields();
        return new RunQuery(
                String.join(" ", words),
                statuses.stream().map(RunStatus::read).collect(Collectors.toSet()),
                Set.copyOf(tags),
                conditions.stream().map(each -> Condition.read(each, fields)).toList(),
                Optional.ofNullable(sort).map(order -> RunOrder.read(order, fields)));
    }

    private static String json(List<Run> found) {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(found.stream().map(RunEntry::of).toList());
    }

    private static String none(RunQuery query, Laboratory laboratory) {
        return query.isNarrow()
                ? "No run is like that. Without words and conditions, all are listed."
                : """
                There is no run in %s yet: train one, as by \
                echo 'architecture: {kind: cnn}' | %s train -\
                """
                        .formatted(laboratory.room(Home.class).folder(), Shell.CALL);
    }

    private static TextTable table(List<Run> found) {
        var table =
                new TextTable(
                        List.of(
                                TextTable.words("name"),
                                TextTable.words("status"),
                                TextTable.figures("epochs"),
                                TextTable.figures("validation"),
                                TextTable.figures("test"),
                                TextTable.figures("time"),
                                TextTable.words("model")));
        for (Run run : found) {
            table.add(
                    List.of(
                            run.name(),
                            run.status().written(),
                            epochs(run),
                            RunLine.validation(run).orElse(NONE),
                            RunLine.test(run).orElse(NONE),
                            run.trainingSeconds().map(NumberWords::seconds).orElse(NONE),
                            run.best().isPresent() ? run.model().value() : NONE));
        }
        return table;
    }

    private static String epochs(Run run) {
        if (run.epochs() == 0) return NONE;
        int done = run.last().map(last -> last.epoch()).orElse(0);
        return done == run.epochs() ? Integer.toString(done) : done + " of " + run.epochs();
    }
}
