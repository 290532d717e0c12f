package org.glyphery.prediction;

import org.glyphery.run.ModelNameLock;
import org.glyphery.run.Runs;
import org.springframework.context.ApplicationContext;

/// The served names as a server reads them that starts on the same database.
public final class ReopenedNames {

    private ReopenedNames() {}

    public static ServedNames in(ApplicationContext glyphery) {
        return new ServedNames(
                glyphery.getBean(ServedNameStore.class),
                glyphery.getBean(Models.class),
                glyphery.getBean(ModelNameLock.class));
    }

    /// What such a server answers with.
    public static Serving serving(ApplicationContext glyphery) {
        return new Serving(
                glyphery.getBean(Models.class),
                glyphery.getBean(Runs.class),
                in(glyphery),
                glyphery.getBean(ServingSettings.class));
    }
}
