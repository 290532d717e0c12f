package org.glyphery.run;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// What keeps two from taking one name at the same time, be it for a model or for something named
/// beside models: whoever takes one holds it from the look at what is taken until it is stored.
@Component
public class ModelNameLock {

    public synchronized <T> T taking(Supplier<T> work) {
        return work.get();
    }
}
