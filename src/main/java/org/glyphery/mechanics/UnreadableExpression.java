package org.glyphery.mechanics;

/// Something typed that is no expression, or has no value: where, and what is wrong there.
public final class UnreadableExpression extends RuntimeException {

    private final String sentence;
    private final transient TextSpan span;

    UnreadableExpression(String sentence, TextSpan span) {
        super(sentence);
        this.sentence = sentence;
        this.span = span;
    }

    /// What is wrong, and what to do.
    public String sentence() {
        return sentence;
    }

    /// The part that is meant.
    public TextSpan span() {
        return span;
    }
}
