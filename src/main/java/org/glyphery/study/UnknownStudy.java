package org.glyphery.study;

import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.UserError;

/// There is no study of that name.
public final class UnknownStudy extends UserError {

    /// @param named those that come with Glyphery
    UnknownStudy(String name, List<String> named) {
        super(
                "There is no study \"%s\"; there are %s, and those that the page Studies lists beside them."
                        .formatted(name, NumberWords.list(named)));
    }
}
