package org.glyphery.api.serving;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// Which versions of a model can be asked, as TensorFlow Serving writes it.
@JsonNaming(SnakeCaseStrategy.class)
record ModelStatus(List<VersionStatus> modelVersionStatus) {

    /// @param version a number, written as a text
    /// @param state `AVAILABLE`: what cannot be asked is not listed
    record VersionStatus(String version, String state, Status status) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Status(String errorCode, String errorMessage) {}

    static ModelStatus of(List<Integer> versions) {
        return new ModelStatus(
                versions.stream()
                        .map(version ->
                                new VersionStatus(
                                        version.toString(), "AVAILABLE", new Status("OK", "")))
                        .toList());
    }
}
