package org.glyphery.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import picocli.CommandLine.Command;

/// `datasets`: what models can be trained on; its own commands bring more.
@Command(
        name = "datasets",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.VersionProvider.class,
        header = "Lists datasets, fetches known ones, and adds people's own.",
        description = {
            "",
            "Without a command of its own it lists all datasets. Nothing is fetched without being"
                    + " asked for.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar glyphery.jar datasets",
            "  java -jar glyphery.jar datasets fetch kmnist",
            "  java -jar glyphery.jar datasets add leaves.zip --name=leaves --test=0.2",
            "  java -jar glyphery.jar datasets add more.zip --name=leaves --more",
            "  java -jar glyphery.jar datasets add letters.csv --name=letters --shape=16x8",
            "  java -jar glyphery.jar datasets export leaves DIR --as=png"
        })
final class DatasetsCommand extends ShellCommand {

    DatasetsCommand(CommandContext context) {
        super(context);
    }

    @Override
    String inServer() {
        return "A server that runs answers it at GET /api/datasets.";
    }

    @Override
    public Integer call() {
        try (var laboratory = context.looks()) {
            var datasets = laboratory.room(Datasets.class);
            var table =
                    new TextTable(
                            List.of(
                                    TextTable.words("name"),
                                    TextTable.words("title"),
                                    TextTable.words("state"),
                                    TextTable.words("version"),
                                    TextTable.figures("examples"),
                                    TextTable.figures("classes"),
                                    TextTable.words("shape"),
                                    TextTable.words("licence")));
            datasets.all().forEach(facts -> table.add(cells(facts, datasets)));
            table.lines().forEach(context.results()::println);
        }
        return ExitStatus.SUCCESS;
    }

    private static List<String> cells(DatasetFacts facts, Datasets datasets) {
        return List.of(
                facts.name(),
                facts.title(),
                datasets.absence(facts).isEmpty() ? "ready" : "absent",
                facts.version(),
                sizes(facts),
                Integer.toString(facts.classes().size()),
                facts.shape().toString(),
                facts.licence());
    }

    /// The examples of training, validation and test, as far as the data brings them.
    private static String sizes(DatasetFacts facts) {
        var splits = facts.splits();
        return Stream.of(splits.training(), splits.validation(), splits.test())
                .filter(examples -> examples > 0)
                .map(NumberWords::count)
                .collect(Collectors.joining(" + "));
    }
}
