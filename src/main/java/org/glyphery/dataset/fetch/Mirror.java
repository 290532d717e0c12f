package org.glyphery.dataset.fetch;

import java.io.IOException;

/// An address from which a file can be taken.
interface Mirror {

    /// Takes the file, or the rest of it.
    ///
    /// @throws MirrorFailure if the address does not have it, or breaks off
    /// @throws IOException if it cannot be stored
    void get() throws MirrorFailure, IOException, InterruptedException;
}
