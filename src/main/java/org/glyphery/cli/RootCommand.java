package org.glyphery.cli;

import org.glyphery.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// What `--help` and `--version` without a command are about.
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "Trains, asks and lists handwriting models without a browser.",
        description = {
            "",
            "Without a command, Glyphery's server starts: http://localhost:8080 in a browser. A"
                + " command works in the same home folder as the server, and one of them at a time"
                + " can have it open.",
            ""
        },
        commandListHeading = "Commands (@|bold COMMAND --help|@ explains one):%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar glyphery.jar study recurrent",
            "  java -jar glyphery.jar train plan.yaml --glyphery.home=/data/glyphery",
            "  java -jar glyphery.jar predict seven.png",
            "  java -jar glyphery.jar runs --sort=-validation.accuracy",
            "  java -jar glyphery.jar datasets add leaves.zip --name=leaves",
            "  java -jar glyphery.jar disk",
            "",
            "Settings stand anywhere and have a dot in their names:",
            "  --glyphery.home=DIR              the home folder, ./data/home otherwise:",
            "                                   database, runs, models",
            "  --glyphery.checkpoint-every=30s  how much work at most is done again after an",
            "                                   interruption",
            "  --server.port=8081               where the server listens",
            "",
            "Exit status: 0 on success alone, 1 after a failure, 2 after a wrong call, 130",
            "after Ctrl-C."
        })
final class RootCommand {

    static final class VersionProvider implements IVersionProvider {

        /// The version that the jar's manifest tells.
        @Override
        public String[] getVersion() {
            return new String[] {
                "Glyphery " + Release.version().orElse("in development, not from a jar")
            };
        }
    }
}
