package org.glyphery.api.serving;

import org.glyphery.UserError;
import org.glyphery.prediction.UnknownVersion;
import org.glyphery.run.ModelName;

/// An address under which nothing is served.
final class ModelNotFound extends UserError {

    private ModelNotFound(String sentence) {
        super(sentence);
    }

    static ModelNotFound model(String name) {
        return new ModelNotFound(
                "There is no model named \"%s\". %s"
                        .formatted(
                                name,
                                name.contains(":")
                                        ? "A method such as \":predict\" is asked with POST."
                                        : "GET /v1/models lists the models, GET /api/served-names"
                                                + " the served names."));
    }

    static ModelNotFound label(String label) {
        return new ModelNotFound(
                "There is no label \"%s\": \"best\" is the epoch chosen on validation, \"last\" the one trained last."
                        .formatted(label));
    }

    static ModelNotFound labelOfServedName(ModelName name) {
        return new ModelNotFound(
                "\"%s\" is a served name, and has no labels: ask for it alone, or for one of its versions."
                        .formatted(name));
    }

    static ModelNotFound version(UnknownVersion unknown) {
        return new ModelNotFound(unknown.getMessage());
    }

    static ModelNotFound version(String version) {
        return new ModelNotFound(
                "There is no version \"%s\": versions are the numbers of stored epochs."
                        .formatted(version));
    }

    static ModelNotFound method(String method) {
        return new ModelNotFound(
                "There is no method \"%s\": models answer to \":predict\".".formatted(method));
    }
}
