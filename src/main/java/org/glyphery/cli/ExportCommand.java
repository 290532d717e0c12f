package org.glyphery.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.exports.DatasetExport;
import org.glyphery.dataset.exports.ExportForm;
import org.glyphery.dataset.exports.ExportedFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `datasets export`: a dataset in a form that other programs read.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.VersionProvider.class,
        header = "Writes a dataset into a folder.",
        description = {
            "",
            "png: a folder a split and class, with metadata.csv; csv: a file a split, the class"
                + " first; idx: MNIST's own files. A croissant.json beside them says licence and"
                + " whom to cite.",
            ""
        })
final class ExportCommand extends ShellCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "As \"datasets\" lists it.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "Made where it is missing.")
    private Path folder = Path.of("");

    @Option(names = "--as", description = "png, csv or idx.", defaultValue = "png")
    private String form = "";

    @Option(
            names = "--dataset-version",
            paramLabel = "VERSION",
            description =
                    "One of its versions, such as one made by labelling; otherwise the newest that"
                            + " brought its own pictures.")
    private Optional<String> version = Optional.empty();

    ExportCommand(CommandContext context) {
        super(context);
    }

    @Override
    String inServer() {
        return "A server that runs gives it at GET /api/datasets/NAME/export.zip?as=png.";
    }

    @Override
    public Integer call() {
        var as = ExportForm.read(form);
        try (var laboratory = context.looks()) {
            var datasets = laboratory.room(Datasets.class);
            DatasetFacts facts = datasets.require(name, version);
            DatasetExport.of(datasets, facts, as).write(new ExportedFiles.InFolder(folder));
            context.results().println("%s %s: %s".formatted(name, facts.version(), folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitStatus.SUCCESS;
    }
}
