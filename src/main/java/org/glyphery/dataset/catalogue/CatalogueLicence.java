package org.glyphery.dataset.catalogue;

import java.net.URI;
import java.util.Optional;

/// The licence under which a dataset is given.
///
/// @param name as its makers give it, "CC BY-SA 3.0"; empty where none is known
/// @param text where it can be read
/// @param remark why none is known
public record CatalogueLicence(Optional<String> name, Optional<URI> text, Optional<String> remark) {

    /// Its name, or that there is none known.
    public String words() {
        return name.orElse("no known licence");
    }
}
