package org.glyphery.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import org.glyphery.Glyphery;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/// The jar's commands: what the arguments ask for is done, and the process ends with its status.
/// Results go to the standard output; everything else, logs included, to the standard error output.
public final class Shell {

    /// The program as people call it.
    static final String CALL = "java -jar glyphery.jar";

    private Shell() {}

    public static void main(String[] arguments) {
        var results = new PrintWriter(System.out, true, System.out.charset());
        var messages = new PrintWriter(System.err, true, System.err.charset());
        PrintStream output = System.out;
        System.setOut(System.err);
        try {
            var split = Arguments.split(arguments);
            if (split.commands().isEmpty()) {
                System.setOut(output);
                Glyphery.main(split.settings().toArray(String[]::new));
                return;
            }
            System.exit(run(split, results, messages));
        } catch (WrongUsage wrong) {
            messages.println(wrong.getMessage());
            System.exit(ExitStatus.WRONG_USAGE);
        } catch (RuntimeException | Error unforeseen) {
            LoggerFactory.getLogger(Shell.class).error("The command failed", unforeseen);
            messages.println(FailureHandler.APOLOGY);
            System.exit(ExitStatus.FAILURE);
        }
    }

    /// @return the exit status
    static int run(Arguments arguments, PrintWriter results, PrintWriter messages) {
        var failing = new FailureHandler();
        return commandLine(new CommandContext(arguments.settings(), results, messages))
                .setOut(results)
                .setErr(messages)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.AUTO))
                .setParameterExceptionHandler(failing)
                .setExecutionExceptionHandler(failing)
                .execute(arguments.commands().toArray(String[]::new));
    }

    private static CommandLine commandLine(CommandContext context) {
        return new CommandLine(new RootCommand())
                .setCommandName(CALL)
                .addSubcommand(new StudyCommand(context))
                .addSubcommand(new TrainCommand(context))
                .addSubcommand(new PredictCommand(context))
                .addSubcommand(new RunsCommand(context))
                .addSubcommand(
                        new CommandLine(new DatasetsCommand(context))
                                .addSubcommand(new FetchCommand(context))
                                .addSubcommand(new AddCommand(context))
                                .addSubcommand(new ExportCommand(context)))
                .addSubcommand(new DiskCommand(context))
                .addSubcommand(new RecoverCommand(context))
                .setUsageHelpAutoWidth(true);
    }
}
