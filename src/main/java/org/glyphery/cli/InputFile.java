package org.glyphery.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.glyphery.TextFile;
import org.glyphery.UnreadableText;

/// A file as the shell names it; `-` is the standard input.
record InputFile(String name) {

    private static final String STANDARD_INPUT = "-";

    /// The file as a message names it.
    String words() {
        return isStandardInput() ? "the standard input" : name;
    }

    boolean isStandardInput() {
        return name.equals(STANDARD_INPUT);
    }

    /// The bytes, at most so many; one more if there are more.
    ///
    /// @throws UnreadableFile if it cannot be read
    byte[] bytes(int most) {
        try {
            return isStandardInput() ? System.in.readNBytes(most + 1) : read(path(), most + 1);
        } catch (NoSuchFileException missing) {
            throw new UnreadableFile("%s: there is no such file.".formatted(name), missing);
        } catch (AccessDeniedException denied) {
            throw new UnreadableFile(
                    "%s: the permission to read this file is missing.".formatted(name), denied);
        } catch (IOException | InvalidPathException failure) {
            throw new UnreadableFile(
                    "%s cannot be read (%s).".formatted(words(), failure.getMessage()), failure);
        }
    }

    /// Its text, in the encoding that it says.
    ///
    /// @param most bytes that it may have
    /// @param content what it should hold, "a plan"
    /// @throws UnreadableFile if it cannot be read, is longer, or is no text
    String text(int most, String content) {
        byte[] bytes = bytes(most);
        if (bytes.length > most) {
            throw new UnreadableFile("%s is too long for %s.".formatted(words(), content));
        }
        try {
            return TextFile.read(bytes);
        } catch (UnreadableText unreadable) {
            throw new UnreadableFile(
                    "%s: %s".formatted(words(), unreadable.getMessage()), unreadable);
        }
    }

    private Path path() {
        var path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw new UnreadableFile("%s is a folder: name the files in it.".formatted(name));
        }
        return path;
    }

    private static byte[] read(Path path, int most) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(most);
        }
    }
}
