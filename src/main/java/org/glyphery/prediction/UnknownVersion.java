package org.glyphery.prediction;

import org.glyphery.UserError;

/// A version of a served name that cannot answer.
public final class UnknownVersion extends UserError {

    private UnknownVersion(String message) {
        super(message);
    }

    static UnknownVersion never(ServedName name, int number) {
        return new UnknownVersion(
                "\"%s\" has no version %d: its versions are from 1 to %d, and %d answers."
                        .formatted(
                                name.name(),
                                number,
                                name.versions().size(),
                                name.current().number()));
    }

    static UnknownVersion gone(ServedName name, int number) {
        int current = name.current().number();
        return new UnknownVersion(
                "Version %d of \"%s\" does not answer any more: its run was deleted, or its dataset is not known here.%s"
                        .formatted(
                                number,
                                name.name(),
                                number == current
                                        ? " Promote another run."
                                        : " Without a version, %d answers.".formatted(current)));
    }
}
