package org.glyphery.prediction;

import org.springframework.context.ApplicationContext;

/// The served names as a server reads them that starts on the same database.
public final class ReopenedNames {

    private ReopenedNames() {}

    public static ServedNames in(ApplicationContext glyphery) {
        return new ServedNames(
                glyphery.getBean(ServedNameStore.class), glyphery.getBean(Models.class));
    }
}
