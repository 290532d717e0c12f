package org.glyphery.mechanics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What was typed, cut into numbers, names and signs.
final class Tokens {

    /// Signs that people type or paste for others.
    private static final Map<Character, String> SAME =
            Map.of('×', "*", '·', "*", '⋅', "*", '∗', "*", '−', "-", '–', "-", '÷', "/");

    private static final String SIGNS = "+-*/^(),=";

    /// One of them.
    ///
    /// @param text of a sign or name; of a number its digits
    record Token(TokenKind kind, String text, TextSpan span) {

        boolean is(String sign) {
            return kind == TokenKind.SIGN && text.equals(sign);
        }
    }

    enum TokenKind {
        NUMBER,
        NAME,
        SIGN,
        /// Nothing more is there.
        END
    }

    private final String typed;
    private final List<Token> tokens = new ArrayList<>();
    private int place;

    private Tokens(String typed, int from) {
        this.typed = typed;
        place = from;
    }

    /// The tokens of a part of the text, the last of which is its end.
    static List<Token> of(String typed, TextSpan part) {
        var tokens = new Tokens(typed.substring(0, part.to()), part.from());
        tokens.read();
        return tokens.tokens;
    }

    private void read() {
        while (place < typed.length()) {
            char next = typed.charAt(place);
            if (Character.isWhitespace(next)) place++;
            else if (isDigit(next) || (next == '.' && isDigit(after()))) number();
            else if (Character.isLetter(next)) name();
            else sign(next);
        }
        add(TokenKind.END, "", place);
    }

    private char after() {
        return place + 1 < typed.length() ? typed.charAt(place + 1) : ' ';
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    private void add(TokenKind kind, String text, int from) {
        tokens.add(new Token(kind, text, new TextSpan(from, place)));
    }

    private void number() {
        int from = place;
        digits();
        if (place < typed.length() && typed.charAt(place) == '.') {
            place++;
            digits();
        }
        exponent();
        add(TokenKind.NUMBER, typed.substring(from, place), from);
        if (place < typed.length() && Character.isLetter(typed.charAt(place))) {
            String number = typed.substring(from, place);
            throw new UnreadableExpression(
                    "A sign is missing after %s: a product is written with *, as %s*x."
                            .formatted(number, number),
                    new TextSpan(place, place + 1));
        }
    }

    private void digits() {
        while (place < typed.length() && isDigit(typed.charAt(place))) place++;
    }

    /// That of 1e-3, which needs a digit: 2e is two times e.
    private void exponent() {
        if (place >= typed.length() || Character.toLowerCase(typed.charAt(place)) != 'e') return;
        int before = place++;
        if (place < typed.length() && "+-".indexOf(typed.charAt(place)) >= 0) place++;
        int first = place;
        digits();
        if (place == first) place = before;
    }

    private void name() {
        int from = place;
        while (place < typed.length()
                && (Character.isLetterOrDigit(typed.charAt(place)) || typed.charAt(place) == '_')) {
            place++;
        }
        add(TokenKind.NAME, typed.substring(from, place), from);
    }

    private void sign(char next) {
        int from = place++;
        String sign = SAME.getOrDefault(next, String.valueOf(next));
        if (next == '.' && place < typed.length() && "*/^".indexOf(typed.charAt(place)) >= 0) {
            sign += typed.charAt(place++);
        } else if (sign.equals("*") && place < typed.length() && typed.charAt(place) == '*') {
            place++;
            sign = "^";
        } else if (SIGNS.indexOf(sign) < 0) {
            String whole = Character.toString(typed.codePointAt(from));
            throw new UnreadableExpression(
                    "“%s” is no sign that means something here.".formatted(whole),
                    new TextSpan(from, from + whole.length()));
        }
        add(TokenKind.SIGN, sign, from);
    }
}
