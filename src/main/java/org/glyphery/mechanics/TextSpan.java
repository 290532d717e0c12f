package org.glyphery.mechanics;

/// A part of what was typed.
///
/// @param from the place of its first character, from 0
/// @param to the place after its last
public record TextSpan(int from, int to) {

    TextSpan and(TextSpan last) {
        return new TextSpan(from, last.to);
    }
}
