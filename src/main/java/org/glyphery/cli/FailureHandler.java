package org.glyphery.cli;

import java.util.List;
import java.util.Optional;
import org.glyphery.HomeInUse;
import org.glyphery.StartFailures;
import org.glyphery.dataset.NoSuchDataset;
import org.glyphery.study.UnknownStudy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells why a command failed: in a sentence where the user can mend it, else in the log, whole.
final class FailureHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {

    static final String APOLOGY =
            "Sorry, something went wrong that is not your fault. The details stand above.";

    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        var messages = command.getErr();
        if (command.getParent() != null) {
            messages.println(wrong.getMessage());
            command.usage(messages, command.getColorScheme());
        } else {
            messages.println(unknown(wrong));
        }
        return ExitStatus.WRONG_USAGE;
    }

    private static String unknown(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        var commands = String.join(", ", command.getSubcommands().keySet());
        var known =
                "The commands are: %s. %s --help explains them.".formatted(commands, Shell.CALL);
        List<String> unmatched =
                wrong instanceof UnmatchedArgumentException none ? none.getUnmatched() : List.of();
        if (unmatched.isEmpty()) return wrong.getMessage() + ". " + known;
        var word = unmatched.getFirst();
        return word.startsWith("-")
                ? "%s is no option here. %s".formatted(word, known)
                : "\"%s\" is no command. %s".formatted(word, known);
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        var messages = command.getErr();
        switch (failure) {
            case WrongUsage _, UnknownStudy _, NoSuchDataset _ -> {
                messages.println(failure.getMessage());
                return ExitStatus.WRONG_USAGE;
            }
            case NotOpened told -> {
                if (told.failure() instanceof HomeInUse) messages.println(inServer(command));
                else if (StartFailures.sentence(told).isEmpty()) messages.println(APOLOGY);
            }
            default -> {
                Optional<String> sentence = StartFailures.sentence(failure);
                if (sentence.isEmpty()) LOG.error("The command failed", failure);
                messages.println(sentence.orElse(APOLOGY));
            }
        }
        return ExitStatus.FAILURE;
    }

    private static String inServer(CommandLine command) {
        return command.getCommand() instanceof ShellCommand asked ? asked.inServer() : "";
    }
}
