package org.glyphery.cli;

import java.util.List;
import org.glyphery.UserError;

/// Plans that cannot work, with all that is wrong with them, a line each.
final class InvalidPlans extends UserError {

    InvalidPlans(List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
    }
}
