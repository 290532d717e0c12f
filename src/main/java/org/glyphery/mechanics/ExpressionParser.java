package org.glyphery.mechanics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.mechanics.Expression.Applied;
import org.glyphery.mechanics.Expression.Literal;
import org.glyphery.mechanics.Expression.Named;
import org.glyphery.mechanics.Tokens.Token;
import org.glyphery.mechanics.Tokens.TokenKind;

/// Reads an expression by descent: sums of products of signed powers. A power binds more tightly
/// than a sign, and to the right: `-x^2^3` is `-(x^(2^3))`.
final class ExpressionParser {

    /// Brackets and signs within one another.
    private static final int DEEPEST = 100;

    private static final int MOST_OPERATIONS = 500;

    private static final Map<String, Operation> SUMS =
            Map.of("+", Pairwise.ADD, "-", Pairwise.SUBTRACT);

    /// The product of two matrices is that of rows and columns, unless it is written with a dot.
    private static final Map<String, Operation> PRODUCTS =
            Map.of(
                    "*", Wholesale.PRODUCT,
                    ".*", Pairwise.MULTIPLY,
                    "/", Pairwise.DIVIDE,
                    "./", Pairwise.DIVIDE);

    private static final Map<String, Operation> POWERS =
            Map.of("^", Pairwise.POWER, ".^", Pairwise.POWER);

    private final List<Token> tokens;
    private int place;
    private int depth;
    private int operations;

    private ExpressionParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// @throws UnreadableExpression if it is none
    static Expression read(List<Token> tokens) {
        var parser = new ExpressionParser(tokens);
        Expression read = parser.sum();
        if (parser.next().kind() != TokenKind.END) throw parser.unexpected();
        return read;
    }

    private Token next() {
        return tokens.get(place);
    }

    private Optional<Token> take(String sign) {
        if (!next().is(sign)) return Optional.empty();
        return Optional.of(tokens.get(place++));
    }

    /// What the next sign means, if it is one of these.
    private Optional<Operation> takeOneOf(Map<String, Operation> signs) {
        if (next().kind() != TokenKind.SIGN) return Optional.empty();
        Optional<Operation> found = Optional.ofNullable(signs.get(next().text()));
        if (found.isPresent()) place++;
        return found;
    }

    private Expression sum() {
        return chain(SUMS, this::product);
    }

    private Expression product() {
        return chain(PRODUCTS, this::signed);
    }

    private interface Operand {
        Expression read();
    }

    private Expression chain(Map<String, Operation> signs, Operand part) {
        Expression whole = part.read();
        for (var sign = takeOneOf(signs); sign.isPresent(); sign = takeOneOf(signs)) {
            whole = applied(sign.get(), whole, part.read());
        }
        return whole;
    }

    private Expression applied(Operation operation, Expression left, Expression right) {
        TextSpan span = left.span().and(right.span());
        if (++operations > MOST_OPERATIONS) {
            throw new UnreadableExpression(
                    "At most %,d operations can stand in one line.".formatted(MOST_OPERATIONS),
                    span);
        }
        return new Applied(operation, List.of(left, right), span);
    }

    private Expression signed() {
        if (++depth > DEEPEST) {
            throw new UnreadableExpression(
                    "At most %d brackets and signs can stand within one another."
                            .formatted(DEEPEST),
                    next().span());
        }
        try {
            Optional<Token> minus = take("-");
            if (minus.isPresent()) {
                Expression of = signed();
                TextSpan span = minus.get().span().and(of.span());
                return of instanceof Literal(double value, _)
                        ? new Literal(-value, span)
                        : new Applied(Elementwise.NEGATE, List.of(of), span);
            }
            return take("+").isPresent() ? signed() : power();
        } finally {
            depth--;
        }
    }

    private Expression power() {
        Expression base = primary();
        Optional<Operation> sign = takeOneOf(POWERS);
        return sign.isPresent() ? applied(sign.get(), base, signed()) : base;
    }

    private Expression primary() {
        Token token = next();
        return switch (token.kind()) {
            case NUMBER -> number();
            case NAME -> named();
            case SIGN -> bracketed();
            case END -> throw unexpected();
        };
    }

    private Expression number() {
        Token token = tokens.get(place++);
        double value = Double.parseDouble(token.text());
        if (Double.isFinite(value)) return new Literal(value, token.span());
        throw new UnreadableExpression(
                "This number is too large to be computed with.", token.span());
    }

    private Expression bracketed() {
        Token open = take("(").orElseThrow(this::unexpected);
        Expression within = sum();
        close(open);
        return within;
    }

    private TextSpan close(Token open) {
        if (next().kind() == TokenKind.END) {
            throw new UnreadableExpression("This bracket is not closed.", open.span());
        }
        return take(")").orElseThrow(this::unexpected).span();
    }

    private Expression named() {
        Token name = tokens.get(place++);
        Optional<Operation> function = Functions.find(name.text());
        if (function.isPresent()) return call(function.get(), name);
        if (next().is("(")) {
            throw new UnreadableExpression(
                    "There is no function %s here. There are %s; a product is written with *."
                            .formatted(name.text(), Functions.list()),
                    name.span());
        }
        return Functions.constant(name.text())
                .<Expression>map(value -> new Literal(value, name.span()))
                .orElseGet(() -> new Named(name.text(), name.span()));
    }

    private Expression call(Operation function, Token name) {
        Token open =
                take("(")
                        .orElseThrow(() ->
                                new UnreadableExpression(
                                        "%s is a function: what it is of stands in brackets, as %s(x)."
                                                .formatted(name.text(), name.text()),
                                        name.span()));
        List<Expression> arguments = new ArrayList<>();
        do arguments.add(sum());
        while (take(",").isPresent());
        TextSpan span = name.span().and(close(open));
        if (arguments.size() == function.arity()) return new Applied(function, arguments, span);
        throw new UnreadableExpression(
                "%s takes %s, and here it is given %d."
                        .formatted(
                                name.text(),
                                function.arity() == 1 ? "one number" : "two, with a comma between",
                                arguments.size()),
                span);
    }

    private UnreadableExpression unexpected() {
        Token token = next();
        if (token.kind() == TokenKind.END) {
            return new UnreadableExpression(
                    "Something is missing here: a number, a name or a function.", token.span());
        }
        return new UnreadableExpression(
                "“%s” cannot stand here.".formatted(token.text()), token.span());
    }
}
