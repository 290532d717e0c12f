package org.glyphery.study;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The place of a field in a plan's tree, "learning.update.optimizer.kind".
public record TreePath(String path) {

    private static final String KIND = "kind";
    private static final String DATASET_NAME = "dataset.name";

    private List<String> parts() {
        return List.of(path.split("\\."));
    }

    /// What stands there; missing where nothing does.
    public JsonNode in(JsonNode tree) {
        JsonNode node = tree;
        for (String part : parts()) node = node.path(part);
        return node;
    }

    /// Whether it chooses among kinds, each of which has other fields.
    boolean isKind() {
        return path.endsWith("." + KIND);
    }

    /// Sets a value; a single one in a list's place is a list of one. With another kind, all else
    /// of the choice gets its defaults.
    public void set(ObjectNode tree, JsonNode value) {
        ObjectNode node = tree;
        List<String> parts = parts();
        for (String part : parts.subList(0, parts.size() - 1)) {
            node = node.get(part) instanceof ObjectNode inner ? inner : node.putObject(part);
        }
        String last = parts.getLast();
        if (isKind() && !value.equals(node.get(last))) node.removeAll();
        if (path.equals(DATASET_NAME)) node.remove("version"); // it is another dataset's
        boolean isOne = node.get(last) instanceof ArrayNode && value.isNumber();
        node.set(last, isOne ? node.arrayNode().add(value) : value);
    }

    /// Leaves the field out, which then has its default.
    public void remove(ObjectNode tree) {
        List<String> parts = parts();
        JsonNode node = tree;
        for (String part : parts.subList(0, parts.size() - 1)) node = node.path(part);
        if (node instanceof ObjectNode inner) inner.remove(parts.getLast());
    }
}
