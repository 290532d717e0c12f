package org.glyphery.api;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Answers against the schemas of an OpenAPI document: as much of the language as that document
/// uses. A field that is not described is a fault too.
record Schemas(JsonNode document) {

    /// What is wrong with what a request was answered with; nothing, if it is as described.
    List<String> faults(String path, String method, int status, JsonNode answer) {
        JsonNode response =
                resolved(
                        document.path("paths")
                                .path(path)
                                .path(method)
                                .path("responses")
                                .path(Integer.toString(status)));
        JsonNode schema = response.path("content").path("application/json").path("schema");
        if (schema.isMissingNode()) return List.of("%s is not described".formatted(path));
        List<String> faults = new ArrayList<>();
        check(schema, answer, path, faults);
        return faults;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    private void check(JsonNode reference, JsonNode value, String place, List<String> faults) {
        JsonNode schema = resolved(reference);
        if (value.isNull()) {
            if (!schema.path("nullable").asBoolean(false)) faults.add(place + " is null");
            return;
        }
        if (!isOfType(schema.path("type").asString(""), value)) {
            faults.add("%s is not %s: %s".formatted(place, schema.path("type"), value));
        } else if (value.isArray()) {
            value.forEach(each -> check(schema.path("items"), each, place + "[]", faults));
        } else if (value.isObject()) {
            checkFields(schema, value, place, faults);
        } else if (schema.has("enum")
                && !schema.path("enum").valueStream().anyMatch(value::equals)) {
            faults.add("%s is %s".formatted(place, value));
        }
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "" -> true;
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private void checkFields(JsonNode schema, JsonNode value, String place, List<String> faults) {
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asString())) faults.add(place + " has no " + required);
        }
        JsonNode others = schema.path("additionalProperties");
        for (String name : value.propertyNames()) {
            JsonNode known = schema.path("properties").path(name);
            String below = place + "." + name;
            if (!known.isMissingNode()) {
                check(known, value.get(name), below, faults);
            } else if (others.isObject()) {
                check(others, value.get(name), below, faults);
            } else if (!others.asBoolean(false) && schema.has("properties")) {
                faults.add(below + " is not described");
            }
        }
    }
}
