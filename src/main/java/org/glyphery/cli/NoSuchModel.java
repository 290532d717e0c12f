package org.glyphery.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.UserError;
import org.glyphery.prediction.Model;

/// No stored model can answer, or none of that name.
final class NoSuchModel extends UserError {

    /// None was asked for, and none reads handwriting.
    NoSuchModel(Path home, List<Model> there) {
        super(
                """
                No model in %s can read digits yet: train one, as by \
                echo 'architecture: {kind: cnn}' | %s train -, or name another home folder with --glyphery.home.%s\
                """
                        .formatted(home, Shell.CALL, others(there)));
    }

    NoSuchModel(String name, List<Model> there) {
        super(
                "There is no model \"%s\" here. There %s."
                        .formatted(
                                name,
                                there.isEmpty() ? "is none at all yet" : "are: " + names(there)));
    }

    private static String others(List<Model> there) {
        return there.isEmpty()
                ? ""
                : " Models of other pictures are asked by their names, --model=NAME: "
                        + names(there)
                        + ".";
    }

    private static String names(List<Model> models) {
        return models.stream().map(model -> model.name().value()).collect(Collectors.joining(", "));
    }
}
