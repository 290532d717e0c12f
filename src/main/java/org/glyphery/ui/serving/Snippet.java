package org.glyphery.ui.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Mnist;
import org.glyphery.image.PictureShape;
import tools.jackson.databind.json.JsonMapper;

/// A program that asks a model, whole, to be copied and run.
enum Snippet {
    CURL("curl", "predict.sh", "predict-any.sh", "-H 'Authorization: Bearer KEY' "),
    PYTHON("Python", "predict.py", "predict-any.py", ", \"Authorization\": \"Bearer KEY\""),
    JAVA(
            "Java",
            "Predict.java",
            "predict-any.java.txt",
            "\n                        .header(\"Authorization\", \"Bearer KEY\")"),
    JAVASCRIPT("JavaScript", "predict.mjs", "predict-any.mjs", ", Authorization: 'Bearer KEY'");

    /// The most classes whose names are written: nobody reads more.
    private static final int MOST_NAMED = 100;

    private static final Pattern BLANK = Pattern.compile("[A-Z]+");

    final String title;
    private final String ofDigits;
    private final String ofAny;
    private final String authorization;

    /// @param authorization that its templates send, and that is left out where no key is needed
    Snippet(String title, String ofDigits, String ofAny, String authorization) {
        this.title = title;
        this.ofDigits = ofDigits;
        this.ofAny = ofAny;
        this.authorization = authorization;
    }

    /// @param address of the server, without a slash at its end
    /// @param model its name
    /// @param label `best` or `last`; best is what a model answers with unless it is told
    /// @param data that the model learned from, and so what it can be asked
    /// @param needsKey whether programs must send this server's key
    String text(String address, String model, String label, DatasetFacts data, boolean needsKey) {
        String version = label.equals("best") ? "" : "/labels/" + label;
        Map<String, String> words = words(data);
        words.put("ADDRESS", address);
        words.put("MODEL", model);
        words.put("MODELVERSION", model + version);
        String template = template(isDigits(data) ? ofDigits : ofAny);
        String program = needsKey ? template : template.replace(authorization, "");
        return BLANK.matcher(program)
                .replaceAll(found ->
                        Matcher.quoteReplacement(words.getOrDefault(found.group(), found.group())));
    }

    /// Digits of MNIST's shape are drawn in the program; other pictures have their shape, their
    /// range and their classes there.
    private static boolean isDigits(DatasetFacts data) {
        return data.isInk()
                && data.shape().equals(Mnist.SHAPE)
                && data.classes().equals(Mnist.CLASSES);
    }

    private Map<String, String> words(DatasetFacts data) {
        PictureShape shape = data.shape();
        int channels = shape.channels();
        var words = new HashMap<String, String>();
        words.put("HEIGHT", Integer.toString(shape.height()));
        words.put("WIDTH", Integer.toString(shape.width()));
        words.put("CHANNELS", NumberWords.word(channels) + numbers(channels));
        words.put("DEPTH", Integer.toString(channels));
        words.put("RANGE", range(data));
        words.put("PIXEL", channels == 1 ? "0.5" : "[" + "0.5,".repeat(channels - 1) + "0.5]");
        words.put("COUNT", NumberWords.count(data.classes().size()));
        words.put("NAMES", names(data.classes()));
        words.put("CLASSES", literals(data.classes()));
        return words;
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

    /// The names in quotation marks, as JSON, and so every language here, writes them. Java reads
    /// escapes in comments too, where a backslash of a name must therefore be doubled as well.
    private static String names(List<String> classes) {
        String all =
                classes.stream()
                        .limit(MOST_NAMED)
                        .map(JsonMapper.shared()::writeValueAsString)
                        .collect(Collectors.joining(", "));
        return classes.size() > MOST_NAMED ? all + ", …" : all;
    }

    /// What the list of names holds: the numbers where they are too many.
    private String literals(List<String> classes) {
        int count = classes.size();
        if (count <= MOST_NAMED) return names(classes);
        return switch (this) {
            case PYTHON -> "*map(str, range(" + count + "))";
            case JAVASCRIPT -> "...Array(" + count + ").keys()";
            case CURL, JAVA -> ""; // they list no names
        };
    }

    private static String template(String file) {
        try (var in = Objects.requireNonNull(Snippet.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
