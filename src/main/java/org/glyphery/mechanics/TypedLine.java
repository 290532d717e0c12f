package org.glyphery.mechanics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One line of what was typed: a name, and the expression that it stands for from there on.
///
/// @param name as typed; where nobody gave one `y`, or `y1`, `y2`, ... by lines
record TypedLine(String name, Expression expression) {

    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST = 200;

    /// A line that is not read yet.
    ///
    /// @param span of the name, or of the whole where it has none
    private record NamedTokens(String name, List<Tokens.Token> tokens, TextSpan span) {}

    /// All lines of a text, parted by line breaks or semicolons. A line may use the names of lines
    /// above it.
    ///
    /// @throws UnreadableExpression if one of them is no expression, or there is none
    static List<TypedLine> all(String typed) {
        if (typed.length() > LONGEST_TEXT) {
            throw new UnreadableExpression(
                    "At most %,d characters can be read.".formatted(LONGEST_TEXT),
                    new TextSpan(LONGEST_TEXT, typed.length()));
        }
        List<TextSpan> parts = parts(typed);
        if (parts.isEmpty()) {
            throw new UnreadableExpression(
                    "Type an expression, as y = x^2.", new TextSpan(0, typed.length()));
        }
        if (parts.size() > MOST) {
            throw new UnreadableExpression(
                    "At most %d lines can be read.".formatted(MOST), parts.get(MOST));
        }
        List<NamedTokens> lines = new ArrayList<>();
        for (TextSpan part : parts) lines.add(typed(typed, part, lines.size(), parts.size()));
        return read(lines);
    }

    /// The names in lines that no line gives, in the order in which they occur.
    static List<String> inputs(List<TypedLine> lines) {
        Set<String> names = new LinkedHashSet<>();
        lines.forEach(line -> names.addAll(GraphBuilder.names(line.expression())));
        lines.forEach(line -> names.remove(line.name()));
        return List.copyOf(names);
    }

    private static List<TextSpan> parts(String typed) {
        List<TextSpan> parts = new ArrayList<>();
        int from = 0;
        for (int place = 0; place <= typed.length(); place++) {
            if (place < typed.length() && "\n\r;".indexOf(typed.charAt(place)) < 0) continue;
            if (!typed.substring(from, place).isBlank()) parts.add(new TextSpan(from, place));
            from = place + 1;
        }
        return parts;
    }

    private static NamedTokens typed(String typed, TextSpan part, int number, int all) {
        List<Tokens.Token> tokens = Tokens.of(typed, part);
        boolean isNamed = tokens.size() > 1 && tokens.get(1).is("=");
        if (!isNamed) return new NamedTokens(all == 1 ? "y" : "y" + (number + 1), tokens, part);
        Tokens.Token name = tokens.getFirst();
        if (name.kind() != Tokens.TokenKind.NAME) {
            throw new UnreadableExpression("A name stands before =, as y in y = x^2.", name.span());
        }
        if (Functions.isTaken(name.text())) {
            throw new UnreadableExpression(
                    "%s means something already: take another name.".formatted(name.text()),
                    name.span());
        }
        return new NamedTokens(name.text(), tokens.subList(2, tokens.size()), name.span());
    }

    private static List<TypedLine> read(List<NamedTokens> lines) {
        Set<String> given = new HashSet<>();
        for (NamedTokens line : lines) {
            if (!given.add(line.name())) {
                throw new UnreadableExpression(
                        "%s is given twice.".formatted(line.name()), line.span());
            }
        }
        List<TypedLine> read = new ArrayList<>();
        Set<String> above = new HashSet<>();
        for (NamedTokens line : lines) {
            Expression expression = ExpressionParser.read(line.tokens());
            requireAbove(expression, given, above, line.name());
            above.add(line.name());
            read.add(new TypedLine(line.name(), expression));
        }
        return read;
    }

    /// A line knows those above it alone.
    private static void requireAbove(
            Expression expression, Set<String> given, Set<String> above, String own) {
        switch (expression) {
            case Expression.Literal _ -> {}
            case Expression.Applied(_, List<Expression> arguments, _) ->
                    arguments.forEach(each -> requireAbove(each, given, above, own));
            case Expression.Named(String name, TextSpan span) -> {
                if (!given.contains(name) || above.contains(name)) return;
                throw new UnreadableExpression(
                        name.equals(own)
                                ? "%s is what this line gives: it cannot be used within it."
                                        .formatted(name)
                                : "%s is given further down: put that line above this one."
                                        .formatted(name),
                        span);
            }
        }
    }
}
