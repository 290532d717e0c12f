package org.glyphery.dataset.catalogue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/// An object in a catalogue file. Whatever is wrong in it is told with the file and the path of the
/// field.
///
/// @param path of the object in the file, empty for the whole
record CatalogueNode(String file, String path, JsonNode json) {

    boolean has(String field) {
        return json.has(field);
    }

    String text(String field) {
        JsonNode value = value(field);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw wrong(field, "must be a text");
        }
        return value.stringValue();
    }

    Optional<String> optionalText(String field) {
        return has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    /// A text of one form.
    ///
    /// @param words what the form is, "64 hexadecimal digits"
    String text(String field, String pattern, String words) {
        String text = text(field);
        if (!text.matches(pattern)) throw wrong(field, "must be " + words);
        return text;
    }

    URI address(String field) {
        return address(field, text(field));
    }

    List<URI> addresses(String field) {
        return texts(field).stream().map(text -> address(field, text)).toList();
    }

    private URI address(String field, String text) {
        try {
            URI address = URI.create(text);
            if (String.valueOf(address.getScheme()).matches("https?|file")) return address;
        } catch (IllegalArgumentException malformed) {
            throw wrong(field, "is no address: " + malformed.getMessage());
        }
        throw wrong(field, "must be an address with http, https or file");
    }

    int number(String field, int least) {
        JsonNode value = value(field);
        if (!value.isInt() || value.intValue() < least) {
            throw wrong(field, "must be a whole number from %d on".formatted(least));
        }
        return value.intValue();
    }

    OptionalInt optionalNumber(String field) {
        return has(field) ? OptionalInt.of(number(field, 0)) : OptionalInt.empty();
    }

    double decimal(String field) {
        JsonNode value = value(field);
        if (!value.isNumber()) throw wrong(field, "must be a number");
        return value.doubleValue();
    }

    boolean flag(String field) {
        JsonNode value = value(field);
        if (!value.isBoolean()) throw wrong(field, "must be true or false");
        return value.booleanValue();
    }

    List<String> texts(String field) {
        JsonNode values = array(field);
        var texts = new ArrayList<String>();
        for (JsonNode value : values) {
            if (!value.isString() || value.stringValue().isBlank()) {
                throw wrong(field, "must hold texts alone");
            }
            texts.add(value.stringValue());
        }
        return texts;
    }

    List<Integer> numbers(String field) {
        var numbers = new ArrayList<Integer>();
        for (JsonNode value : array(field)) {
            if (!value.isInt()) throw wrong(field, "must hold whole numbers alone");
            numbers.add(value.intValue());
        }
        return numbers;
    }

    CatalogueNode object(String field) {
        JsonNode value = value(field);
        if (!value.isObject()) throw wrong(field, "must be an object");
        return new CatalogueNode(file, join(field), value);
    }

    List<CatalogueNode> objects(String field) {
        JsonNode values = array(field);
        var objects = new ArrayList<CatalogueNode>();
        for (int index = 0; index < values.size(); index++) {
            String element = "%s[%d]".formatted(field, index);
            if (!values.get(index).isObject()) throw wrong(element, "must be an object");
            objects.add(new CatalogueNode(file, join(element), values.get(index)));
        }
        return objects;
    }

    InvalidCatalogue wrong(String field, String problem) {
        return new InvalidCatalogue(file, join(field), problem);
    }

    private JsonNode array(String field) {
        JsonNode value = value(field);
        if (!value.isArray()) throw wrong(field, "must be a list");
        return value;
    }

    private JsonNode value(String field) {
        JsonNode value = json.get(field);
        if (value == null) throw wrong(field, "is missing");
        return value;
    }

    private String join(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
