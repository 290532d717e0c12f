package org.glyphery.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.UserError;
import org.glyphery.run.ModelName;

/// No stored model can answer, or none of that name.
final class NoSuchModel extends UserError {

    NoSuchModel(Path home) {
        super(
                """
                No model in %s can read digits yet: train one, as by \
                echo 'architecture: {kind: cnn}' | %s train -, or name another home folder with --glyphery.home.\
                """
                        .formatted(home, Shell.CALL));
    }

    NoSuchModel(String name, List<ModelName> there) {
        super(
                "There is no model \"%s\" here that reads digits. There %s."
                        .formatted(
                                name,
                                there.isEmpty()
                                        ? "is none at all yet"
                                        : "are: "
                                                + there.stream()
                                                        .map(ModelName::value)
                                                        .collect(Collectors.joining(", "))));
    }
}
