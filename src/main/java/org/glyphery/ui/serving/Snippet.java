package org.glyphery.ui.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Mnist;
import org.glyphery.image.PictureShape;
import tools.jackson.databind.json.JsonMapper;

/// A program that asks a model, whole, to be copied and run.
enum Snippet {
    CURL("curl", "predict.sh", "predict-any.sh"),
    PYTHON("Python", "predict.py", "predict-any.py"),
    JAVA("Java", "Predict.java", "predict-any.java.txt"),
    JAVASCRIPT("JavaScript", "predict.mjs", "predict-any.mjs");

    /// The most classes whose names are written: nobody reads more.
    private static final int MOST_NAMED = 100;

    final String title;
    private final String ofDigits;
    private final String ofAny;

    Snippet(String title, String ofDigits, String ofAny) {
        this.title = title;
        this.ofDigits = ofDigits;
        this.ofAny = ofAny;
    }

    /// @param address of the server, without a slash at its end
    /// @param model its name
    /// @param label `best` or `last`; best is what a model answers with unless it is told
    /// @param data that the model learned from, and so what it can be asked
    String text(String address, String model, String label, DatasetFacts data) {
        String version = label.equals("best") ? "" : "/labels/" + label;
        return about(data)
                .replace("ADDRESS", address)
                .replace("MODELVERSION", model + version)
                .replace("MODEL", model);
    }

    /// Digits of MNIST's shape are drawn in the program; other pictures have their shape, their
    /// range and their classes there.
    private String about(DatasetFacts data) {
        PictureShape shape = data.shape();
        boolean isDigits =
                data.isInk() && shape.equals(Mnist.SHAPE) && data.classes().equals(Mnist.CLASSES);
        if (isDigits) return template(ofDigits);
        int channels = shape.channels();
        String pixel = channels == 1 ? "0.5" : "[" + "0.5,".repeat(channels - 1) + "0.5]";
        return template(ofAny)
                .replace("HEIGHT", Integer.toString(shape.height()))
                .replace("WIDTH", Integer.toString(shape.width()))
                .replace("CHANNELS", NumberWords.word(channels) + numbers(channels))
                .replace("DEPTH", Integer.toString(channels))
                .replace("RANGE", range(data))
                .replace("PIXEL", pixel)
                .replace("COUNT", NumberWords.count(data.classes().size()))
                .replace("NAMES", names(data.classes()))
                .replace("CLASSES", literals(data.classes()));
    }

    private static String numbers(int channels) {
        return channels == 1 ? " number" : " numbers";
    }

    private static String range(DatasetFacts data) {
        if (data.isInk()) return "0 is paper and 1 is ink";
        return data.shape().channels() == 3
                ? "red, green and blue, 0 is dark and 1 is bright"
                : "0 is dark and 1 is bright";
    }

    private static String names(List<String> classes) {
        String all = classes.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return classes.size() > MOST_NAMED ? all + ", …" : all;
    }

    /// The names in quotation marks, as JSON, and so Python too, writes them; the numbers where
    /// they are too many.
    private static String literals(List<String> classes) {
        if (classes.size() > MOST_NAMED) {
            return "*map(str, range(%d))".formatted(classes.size());
        }
        return classes.stream()
                .map(JsonMapper.shared()::writeValueAsString)
                .collect(Collectors.joining(", "));
    }

    private static String template(String file) {
        try (var in = Objects.requireNonNull(Snippet.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
