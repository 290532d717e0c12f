package org.glyphery.cli;

import java.util.List;
import org.glyphery.Home;
import org.glyphery.run.RunRecovery;
import org.glyphery.run.TakenBack;
import picocli.CommandLine.Command;

/// `recover`: runs whose folders are there while the database does not know them.
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.VersionProvider.class,
        header = "Takes runs back into the database from their folders.",
        description = {
            "",
            "For when the database was lost and there is no copy of it: move a damaged one away"
                + " first, and a new one is made. Each run's folder says its plan and its scores;"
                + " folders of versions before this one do not, and stay as they are. Studies, own"
                + " digits, saved views and the order of the queue are in the database alone.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar glyphery.jar recover --glyphery.home=DIR",
            "",
            "Exit status: 0 if every folder was taken back whole; 1 otherwise."
        })
final class RecoverCommand extends ShellCommand {

    RecoverCommand(CommandContext context) {
        super(context);
    }

    @Override
    String inServer() {
        return "Stop the server first: runs are taken back while nobody else has the home folder.";
    }

    @Override
    public Integer call() {
        try (var laboratory = context.recovery()) {
            List<TakenBack> folders = laboratory.room(RunRecovery.class).takeBack();
            if (folders.isEmpty()) {
                context.messages()
                        .println(
                                "There is nothing to take back: the database knows every run's"
                                        + " folder in "
                                        + laboratory.room(Home.class).runs()
                                        + ".");
            }
            folders.forEach(folder -> context.results().println(line(folder)));
            return folders.stream().allMatch(TakenBack::isWhole)
                    ? ExitStatus.SUCCESS
                    : ExitStatus.FAILURE;
        }
    }

    private static String line(TakenBack folder) {
        if (folder.run().isEmpty()) {
            return "%s: not taken back, its folder says no plan that can be read. %s"
                    .formatted(folder.id(), held(folder));
        }
        var run = folder.run().get();
        String taken =
                "%s: %s, %s, with %s."
                        .formatted(
                                folder.id(),
                                run.name(),
                                run.status().written(),
                                epochs(folder.epochs()));
        return folder.without().isEmpty()
                ? taken
                : taken + " Missing: the scores of " + epochs(folder.without()) + ".";
    }

    private static String held(TakenBack folder) {
        return "Missing: plan and scores. There are files of %s."
                .formatted(epochs(folder.without()));
    }

    private static String epochs(List<Integer> epochs) {
        return switch (epochs.size()) {
            case 0 -> "no epoch";
            case 1 -> "epoch " + epochs.getFirst();
            default ->
                    "%d epochs, %d to %d"
                            .formatted(epochs.size(), epochs.getFirst(), epochs.getLast());
        };
    }
}
