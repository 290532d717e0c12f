package org.glyphery.inspection.slices;

import java.util.List;
import java.util.OptionalInt;

/// Pictures with something in common that a run misreads more often than the others.
///
/// @param label the class of the pictures; absent where they are of all classes
/// @param readAs the class as which they are read; absent for any that is wrong
/// @param conditions one, or two that both hold
/// @param inside how many of the pictures in the slice are misread like that
/// @param outside how many of the others, of the same class where there is one
/// @param pValue the probability that chance alone has so many in the slice, corrected for all
///   slices that were tried
/// @param misread the examples in the slice that are misread like that, by index
/// @param spared the others in the slice, by index
public record MistakeSlice(
        OptionalInt label,
        OptionalInt readAs,
        List<SliceCondition> conditions,
        CountedShare inside,
        CountedShare outside,
        double pValue,
        List<Integer> misread,
        List<Integer> spared) {

    public MistakeSlice {
        conditions = List.copyOf(conditions);
        misread = List.copyOf(misread);
        spared = List.copyOf(spared);
    }
}
