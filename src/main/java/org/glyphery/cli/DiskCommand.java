package org.glyphery.cli;

import java.util.List;
import org.glyphery.Bytes;
import org.glyphery.run.RunBin;
import org.glyphery.run.RunFolders;
import org.glyphery.run.RunUse;
import org.glyphery.run.Storage;
import org.glyphery.run.StorageUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `disk`: what takes disk, and frees what is asked for.
@Command(
        name = "disk",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.VersionProvider.class,
        header = "Tells what takes disk, and frees what is asked for.",
        description = {
            "",
            "Without an option nothing is freed. Orphans are folders of runs that the database does"
                    + " not know.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar glyphery.jar disk",
            "  java -jar glyphery.jar disk --free-weights=cnn-16-32",
            "  java -jar glyphery.jar disk --empty-bin --free-orphans"
        })
final class DiskCommand extends ShellCommand {

    @Option(
            names = "--free-weights",
            paramLabel = "MODEL",
            description =
                    "Frees the weights of all epochs but best and last of this model's run;"
                            + " repeatable.")
    private List<String> models = List.of();

    @Option(names = "--empty-bin", description = "Deletes for good what lies in the bin.")
    private boolean emptyBin;

    @Option(names = "--empty-cache", description = "Deletes what can be made again.")
    private boolean emptyCache;

    @Option(names = "--free-orphans", description = "Deletes all orphans.")
    private boolean freeOrphans;

    DiskCommand(CommandContext context) {
        super(context);
    }

    @Override
    String inServer() {
        return "A server that runs tells and frees it on its page Storage.";
    }

    @Override
    public Integer call() {
        try (var laboratory = context.lists()) {
            var storage = laboratory.room(Storage.class);
            free(laboratory, storage);
            table(storage.use()).lines().forEach(context.results()::println);
            for (var orphan : laboratory.room(RunFolders.class).orphans()) {
                context.results()
                        .println(
                                "orphan %s  %s"
                                        .formatted(orphan, Bytes.words(storage.bytes(orphan))));
            }
            context.results().println();
            table(storage.runs()).lines().forEach(context.results()::println);
        }
        return ExitStatus.SUCCESS;
    }

    private void free(Laboratory laboratory, Storage storage) {
        if (!models.isEmpty()) {
            List<RunUse> uses = storage.runs();
            for (String model : models) {
                RunUse use =
                        uses.stream()
                                .filter(each -> each.run().model().value().equals(model))
                                .findFirst()
                                .orElseThrow(() ->
                                        new WrongUsage(
                                                "No run has a model \"%s\"; the table of this command's output without options names all."
                                                        .formatted(model)));
                long freed = storage.freeWeights(List.of(use.run().id()));
                context.messages().println("%s: %s freed".formatted(model, Bytes.words(freed)));
            }
        }
        if (emptyBin) laboratory.room(RunBin.class).empty();
        if (emptyCache) storage.emptyCache();
        if (freeOrphans) {
            var folders = laboratory.room(RunFolders.class);
            folders.orphans().forEach(folders::free);
        }
    }

    private static TextTable table(StorageUse use) {
        var table = new TextTable(List.of(TextTable.words("what"), TextTable.figures("takes")));
        table.add(List.of("runs", Bytes.words(use.runs())));
        table.add(List.of("bin", Bytes.words(use.bin())));
        table.add(List.of("orphans", Bytes.words(use.orphans())));
        table.add(List.of("database", Bytes.words(use.database())));
        table.add(List.of("cache", Bytes.words(use.cache())));
        table.add(List.of("import", Bytes.words(use.imports())));
        table.add(List.of("left on the disk", Bytes.words(use.left())));
        return table;
    }

    private static TextTable table(List<RunUse> runs) {
        var table =
                new TextTable(
                        List.of(
                                TextTable.words("model"),
                                TextTable.figures("epochs"),
                                TextTable.figures("holds"),
                                TextTable.figures("can be freed")));
        for (RunUse use : runs) {
            table.add(
                    List.of(
                            use.run().model().value(),
                            Integer.toString(use.epochs()),
                            Bytes.words(use.bytes()),
                            Bytes.words(use.freeable())));
        }
        return table;
    }
}
