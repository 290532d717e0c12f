package org.glyphery.mechanics;

import java.util.List;

/// What was typed, as the tree that it means.
sealed interface Expression {

    /// The part of the text that it was read from.
    TextSpan span();

    /// A number that was written down, or one of the constants that have a name.
    record Literal(double value, TextSpan span) implements Expression {}

    /// Something that has a value elsewhere: an input, or another line.
    record Named(String name, TextSpan span) implements Expression {}

    /// An operation on what stands beside it.
    record Applied(Operation operation, List<Expression> arguments, TextSpan span)
            implements Expression {}
}
