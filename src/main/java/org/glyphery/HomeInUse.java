package org.glyphery;

import java.nio.file.Path;

/// Another process has the home folder.
public final class HomeInUse extends UnusableHome {

    /// @param process its number, and where it is reached if it is a server
    HomeInUse(Path folder, String process) {
        super(
                """
                The home folder %s is in use by another Glyphery (process %s): \
                use or stop that one, or name another folder with --glyphery.home.\
                """
                        .formatted(folder, process));
    }
}
