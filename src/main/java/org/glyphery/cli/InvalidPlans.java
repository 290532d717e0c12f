package org.glyphery.cli;

import java.util.List;
import org.glyphery.UserError;
import org.glyphery.training.InvalidPlan;

/// Plans that cannot work, with all that is wrong with them, a line each.
final class InvalidPlans extends UserError {

    InvalidPlans(List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
    }

    /// A line for each bad field of what this file holds.
    static List<String> lines(InputFile file, InvalidPlan invalid) {
        return invalid.errors().stream()
                .map(each -> "%s: %s: %s".formatted(file.words(), each.field(), each.error()))
                .toList();
    }
}
