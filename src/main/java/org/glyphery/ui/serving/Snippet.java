package org.glyphery.ui.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A program that asks a model, whole, to be copied and run.
enum Snippet {
    CURL("curl", "predict.sh"),
    PYTHON("Python", "predict.py"),
    JAVA("Java", "Predict.java");

    final String title;
    final String file;

    Snippet(String title, String file) {
        this.title = title;
        this.file = file;
    }

    /// @param address of the server, without a slash at its end
    /// @param model its name
    /// @param label `best` or `last`; best is what a model answers with unless it is told
    String text(String address, String model, String label) {
        String version = label.equals("best") ? "" : "/labels/" + label;
        return template()
                .replace("ADDRESS", address)
                .replace("MODELVERSION", model + version)
                .replace("MODEL", model);
    }

    private String template() {
        try (var in = Objects.requireNonNull(Snippet.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
