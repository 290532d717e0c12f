package org.glyphery;

/// What people write and everything can store: databases take no zero, and half a pair of
/// surrogates is no sign in any encoding.
public final class PlainText {

    private PlainText() {}

    public static boolean is(String text) {
        return text.codePoints()
                .noneMatch(sign ->
                        sign == 0
                                || (sign >= Character.MIN_SURROGATE
                                        && sign <= Character.MAX_SURROGATE));
    }
}
