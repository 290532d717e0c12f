package org.glyphery.training;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Why a text is no YAML, in the words of whoever wrote it, with the line.
final class YamlFault {

    private static final int LONGEST = 200;

    /// @param part of what the parser says of this cause
    /// @param words what to look for
    private record Cause(String part, String words) {}

    /// The first one that fits tells the reason.
    private static final List<Cause> CAUSES =
            List.of(
                    new Cause("TAB", "a tab stands where spaces must: indent with spaces."),
                    new Cause(
                            "mapping values are not allowed",
                            "a colon stands where none can: put a text that holds one into quotes,"
                                    + " or begin a new line."),
                    new Cause(
                            "while scanning a quoted scalar",
                            "a quotation mark is opened and not closed."),
                    new Cause(
                            "while parsing a flow sequence",
                            "a bracket [ is opened and not closed, or a comma is missing."),
                    new Cause(
                            "while parsing a flow mapping",
                            "a brace { is opened and not closed, or a comma is missing."),
                    new Cause(
                            "unknown escape",
                            "a backslash stands before a letter that it cannot stand before: write"
                                    + " it twice, or use single quotes."),
                    new Cause(
                            "that cannot start any token",
                            "a sign stands there that no text begins with: put the text into"
                                    + " quotes."),
                    new Cause(
                            "expected <block end>",
                            "the line is indented neither as those before it nor as a part of"
                                    + " them."),
                    new Cause("undefined alias", "a * stands before a name that no & defines."),
                    new Cause("could not determine a constructor", "it has a tag (!!) of its own."),
                    new Cause("single document", "a second document begins; send one."));

    private YamlFault() {}

    static String words(YamlEngineException fault) {
        return switch (fault) {
            case MarkedYamlEngineException marked -> place(marked) + reason(marked);
            case ReaderException unreadable ->
                    "character %,d is U+%04X, which no YAML holds."
                            .formatted(unreadable.getPosition() + 1, unreadable.getCodePoint());
            case YamlEngineException other
                    when String.valueOf(other.getMessage()).contains("aliases") ->
                    "it repeats lists or fields by * and &: write them out.";
            case YamlEngineException other -> shortened(String.valueOf(other.getMessage()));
        };
    }

    private static String place(MarkedYamlEngineException fault) {
        return fault.getProblemMark().map(YamlFault::place).orElse("");
    }

    private static String place(Mark mark) {
        return "in line %,d, column %,d ".formatted(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String reason(MarkedYamlEngineException fault) {
        String said = fault.getContext() + "; " + fault.getProblem();
        int twice = said.indexOf("duplicate key ");
        if (twice >= 0) {
            return "the field \"%s\" stands for the second time."
                    .formatted(shortened(said.substring(twice + "duplicate key ".length())));
        }
        return CAUSES.stream()
                .filter(cause -> said.contains(cause.part()))
                .findFirst()
                .map(Cause::words)
                .orElseGet(() -> shortened(String.valueOf(fault.getProblem())) + ".");
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
