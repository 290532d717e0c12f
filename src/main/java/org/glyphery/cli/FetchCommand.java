package org.glyphery.cli;

import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.imports.DatasetImports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `datasets fetch`: a dataset of the catalogue, from where its makers have put it.
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.VersionProvider.class,
        header = "Fetches a dataset of the catalogue.",
        description = {
            "",
            "Its licence and whom to cite are told first. What has arrived is kept where it is"
                    + " broken off, and the same command goes on from there.",
            ""
        },
        footerHeading = "%nExit status: ",
        footer = "0 if it is here then; 1 otherwise.")
final class FetchCommand extends ShellCommand {

    @Parameters(paramLabel = "NAME", description = "As \"datasets\" lists it.")
    private String name = "";

    FetchCommand(CommandContext context) {
        super(context);
    }

    @Override
    String inServer() {
        return "A server that runs fetches it at POST /api/datasets/NAME/fetch.";
    }

    @Override
    public Integer call() {
        try (var laboratory = context.looks()) {
            var entry =
                    laboratory
                            .room(Datasets.class)
                            .catalogued(name)
                            .orElseThrow(() ->
                                    new WrongUsage(
                                            "The catalogue has no dataset \"%s\"; the command \"datasets\" lists all."
                                                    .formatted(name)));
            context.messages()
                    .println(
                            "%s. Licence: %s. Cite: %s"
                                    .formatted(
                                            entry.title(),
                                            entry.licence().words(),
                                            entry.citation()));
            var imports = laboratory.room(DatasetImports.class);
            return new ImportFollower(context, laboratory).follow(imports.fetch(entry));
        }
    }
}
