package org.glyphery.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.glyphery.UserError;

/// What is wrong with a plan or a study, field by field. The first [#MOST] are kept and all are
/// counted, so that what is told of a request is never much larger than what a person reads.
public final class FieldErrors {

    /// How many are told.
    public static final int MOST = 50;

    private static final int LONGEST_FIELD = 200;
    private static final int LONGEST_ERROR = 1_000;

    private final List<FieldError> first = new ArrayList<>();
    private int count;

    public void add(String field, String error) {
        add(field, () -> error);
    }

    /// @param error asked only where it will be told
    void add(String field, Supplier<String> error) {
        if (count++ >= MOST) return;
        first.add(
                new FieldError(
                        shortened(field, LONGEST_FIELD), shortened(error.get(), LONGEST_ERROR)));
    }

    /// Does what may find that something is wrong.
    public void collect(String field, Runnable check) {
        made(
                field,
                () -> {
                    check.run();
                    return true;
                });
    }

    /// Makes what can be made; why something cannot is told of this field.
    public <T> Optional<T> made(String field, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (UserError wrong) {
            add(field, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "...";
    }

    /// The first of them, at most [#MOST].
    public List<FieldError> first() {
        return List.copyOf(first);
    }

    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /// @throws InvalidPlan if anything is wrong
    public void refuse() {
        if (!isEmpty()) throw new InvalidPlan(this);
    }
}
