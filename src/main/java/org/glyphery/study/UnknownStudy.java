package org.glyphery.study;

import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.UserError;

/// There is no study of that name.
public final class UnknownStudy extends UserError {

    UnknownStudy(String name, List<String> known) {
        super("There is no study \"%s\"; there are %s.".formatted(name, NumberWords.list(known)));
    }
}
