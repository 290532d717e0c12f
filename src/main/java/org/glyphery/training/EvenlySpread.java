package org.glyphery.training;

/// Some of many, as far apart as they can be.
public final class EvenlySpread {

    private EvenlySpread() {}

    /// Whether a place from 1 to `of` is one of so many that are spread evenly; the last place is,
    /// and where there are no more places than that, all are.
    public static boolean contains(int place, int of, int count) {
        return (long) place * count / of != (place - 1L) * count / of;
    }
}
