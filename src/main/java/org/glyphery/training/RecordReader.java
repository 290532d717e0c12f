package org.glyphery.training;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.InvalidSetting;
import org.glyphery.PlainText;
import org.glyphery.Spelling;
import org.glyphery.UserError;
import org.glyphery.network.StageKernels;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads trees of records from JSON. What is left out is taken from defaults; what is wrong is
/// noted with its path, and reading goes on with the default in its place.
public final class RecordReader {

    /// The bound for lists that are as long as they are.
    static final int ANY_LENGTH = Integer.MAX_VALUE;

    private static final String KIND = "kind";

    private final FieldErrors errors;
    private final int longestList;

    /// @param errors gets what is wrong
    /// @param longestList more values in one list are refused
    public RecordReader(FieldErrors errors, int longestList) {
        this.errors = errors;
        this.longestList = longestList;
    }

    /// @param path of the record in what is read, empty for the whole
    /// @return absent if something in it is wrong
    public <R extends Record> Optional<R> record(JsonNode node, String path, R defaults) {
        return record(node, path, defaults, List.of());
    }

    /// @param others names of fields that stand there besides the record's own
    private <R extends Record> Optional<R> record(
            JsonNode node, String path, R defaults, List<String> others) {
        RecordComponent[] components = defaults.getClass().getRecordComponents();
        if (!node.isObject()) return wrong(path, "an object with named fields", node);
        refuseUnknown(node, path, components, others);
        Object[] standing = values(defaults, components);
        @Nullable Object[] read = new Object[components.length];
        for (int index = 0; index < components.length; index++) {
            String name = components[index].getName();
            Type type = components[index].getGenericType();
            read[index] =
                    node.has(name)
                            ? value(type, node.get(name), join(path, name), standing[index])
                                    .orElse(null)
                            : standing[index];
        }
        return constructed(defaults, read, standing, path);
    }

    /// One of the kinds of a sealed interface, named by `kind`.
    <T> Optional<T> choice(Class<T> type, JsonNode node, String path, T defaults) {
        if (!node.isObject()) return wrong(path, "an object with its kind", node);
        if (!node.has(KIND)) return chosen(type, node, path, defaults);
        for (Class<?> kind : type.getPermittedSubclasses()) {
            if (PlanJson.kind(kind).equals(node.get(KIND).asString(""))) {
                return chosen(
                        type, node, path, kind.isInstance(defaults) ? defaults : standard(kind));
            }
        }
        String kinds =
                Stream.of(type.getPermittedSubclasses())
                        .map(PlanJson::kind)
                        .collect(Collectors.joining(", "));
        return wrong(join(path, KIND), "one of " + kinds, node.get(KIND));
    }

    private <T> Optional<T> chosen(Class<T> type, JsonNode node, String path, Object defaults) {
        return record(node, path, (Record) defaults, List.of(KIND)).map(type::cast);
    }

    private static Object standard(Class<?> kind) {
        return PlanDefaults.of(kind.asSubclass(Record.class));
    }

    private Optional<?> value(Type type, JsonNode node, String path, Object standing) {
        return switch (type) {
            case ParameterizedType many when many.getRawType() == List.class ->
                    list(many.getActualTypeArguments()[0], node, path);
            case ParameterizedType maybe when maybe.getRawType() == Optional.class ->
                    optional(maybe.getActualTypeArguments()[0], node, path);
            case Class<?> one when one.isEnum() -> constant(one, node, path);
            case Class<?> one when one.isSealed() -> sealedValue(one, node, path, standing);
            case Class<?> one when one == RunId.class -> runId(node, path);
            case Class<?> one when one == StageKernels.class -> kernels(node, path);
            case Class<?> one when one.isRecord() -> record(node, path, (Record) standing);
            case Class<?> one when one == JsonNode.class -> Optional.of(node);
            case Class<?> one -> plain(one, node, path);
            default -> throw new IllegalStateException("Nothing is read as " + type);
        };
    }

    private <T> Optional<T> sealedValue(
            Class<T> type, JsonNode node, String path, Object standing) {
        return choice(type, node, path, type.cast(standing));
    }

    private Optional<?> plain(Class<?> type, JsonNode node, String path) {
        if (type == int.class || type == Integer.class) {
            return node.isInt()
                    ? Optional.of(node.intValue())
                    : wrong(path, "a whole number", node);
        }
        if (type == long.class) {
            return node.isInt() || node.isLong()
                    ? Optional.of(node.longValue())
                    : wrong(path, "a whole number", node);
        }
        if (type == double.class || type == Double.class) {
            return node.isNumber()
                    ? Optional.of(node.doubleValue())
                    : wrong(path, "a number", node);
        }
        if (type == boolean.class) {
            return node.isBoolean()
                    ? Optional.of(node.booleanValue())
                    : wrong(path, "true or false", node);
        }
        return node.isString() && PlainText.is(node.stringValue())
                ? Optional.of(node.stringValue())
                : wrong(path, "a text of signs that can be written", node);
    }

    private Optional<RunId> runId(JsonNode node, String path) {
        Optional<RunId> id = RunId.read(node.asString(""));
        return id.isPresent() ? id : wrong(path, "a run's id", node);
    }

    private Optional<StageKernels> kernels(JsonNode node, String path) {
        if (node.isInt()) return kernels(List.of(node.intValue()), path);
        if (!node.isArray()) return wrong(path, "a whole number, or a list of one a stage", node);
        return list(Integer.class, node, path)
                .flatMap(sides -> kernels(integers((List<?>) sides), path));
    }

    private static List<Integer> integers(List<?> read) {
        return read.stream().map(Integer.class::cast).toList();
    }

    private Optional<StageKernels> kernels(List<Integer> sides, String path) {
        return errors.made(path, () -> new StageKernels(sides));
    }

    private Optional<?> constant(Class<?> type, JsonNode node, String path) {
        var constants = Arrays.stream(type.getEnumConstants()).map(Enum.class::cast).toList();
        String written = node.asString("").replace('-', '_');
        Optional<?> found =
                constants.stream()
                        .filter(each -> each.name().equalsIgnoreCase(written))
                        .findFirst();
        if (found.isPresent()) return found;
        String names =
                constants.stream()
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        return wrong(path, "one of " + names, node);
    }

    private Optional<?> list(Type element, JsonNode node, String path) {
        if (!node.isArray()) return wrong(path, "a list", node);
        if (node.size() > longestList) {
            errors.add(
                    path,
                    "The list \"%s\" has %,d values, but it can have at most %,d."
                            .formatted(path, node.size(), longestList));
            return Optional.empty();
        }
        var values = new ArrayList<Object>();
        for (int index = 0; index < node.size(); index++) {
            Object standing =
                    element instanceof Class<?> one && one.isRecord() ? standard(one) : "";
            value(element, node.get(index), "%s[%d]".formatted(path, index), standing)
                    .ifPresent(values::add);
        }
        return values.size() == node.size() ? Optional.of(values) : Optional.empty();
    }

    private Optional<?> optional(Type element, JsonNode node, String path) {
        if (node.isNull()) return Optional.of(Optional.empty());
        var type = (Class<?>) element;
        Optional<?> there = value(type, node, path, type.isRecord() ? standard(type) : "");
        return there.isPresent() ? Optional.of(there) : Optional.empty();
    }

    private void refuseUnknown(
            JsonNode node, String path, RecordComponent[] components, List<String> others) {
        var known = new ArrayList<>(others);
        for (RecordComponent component : components) known.add(component.getName());
        refuseUnknown(node, path, known);
    }

    /// Names every field that nobody reads, with the one that may be meant.
    void refuseUnknown(JsonNode node, String path, List<String> known) {
        for (String name : node.propertyNames()) {
            if (known.contains(name)) continue;
            errors.add(join(path, name), () -> unknown(join(path, name), name, known));
        }
    }

    private static String unknown(String path, String name, List<String> known) {
        return "There is no field \"%s\" here.%s There are %s."
                .formatted(path, Spelling.proposal(name, known), String.join(", ", known));
    }

    /// What is wrong with one value alone is told of that value's field, all else of the record.
    private <R extends Record> Optional<R> constructed(
            R defaults, @Nullable Object[] read, Object[] standing, String path) {
        boolean whole = !Arrays.asList(read).contains(null);
        if (whole) {
            var quiet = new RecordReader(new FieldErrors(), longestList);
            Optional<R> all = quiet.made(defaults, read, path);
            if (all.isPresent()) return all;
        }
        int before = errors.count();
        for (int index = 0; index < read.length; index++) {
            Object value = read[index];
            if (value == null || value.equals(standing[index])) continue;
            Object[] alone = standing.clone();
            alone[index] = value;
            String name = defaults.getClass().getRecordComponents()[index].getName();
            made(defaults, alone, join(path, name));
        }
        if (!whole || errors.count() > before) return Optional.empty();
        return made(defaults, read, path);
    }

    private <R extends Record> Optional<R> made(
            R defaults, @Nullable Object[] values, String path) {
        @SuppressWarnings("unchecked")
        var type = (Class<R>) defaults.getClass();
        Class<?>[] types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // of records that are no door of their rooms
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof UserError wrong)) throw new IllegalStateException(e);
            errors.add(
                    path.isEmpty() ? InvalidPlan.WHOLE : path, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static Object[] values(Record instance, RecordComponent[] components) {
        var values = new Object[components.length];
        for (int index = 0; index < values.length; index++) {
            try {
                var accessor = components[index].getAccessor();
                accessor.setAccessible(true);
                values[index] = accessor.invoke(instance);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(instance + " cannot be read", e);
            }
        }
        return values;
    }

    private <T> Optional<T> wrong(String path, String expected, JsonNode found) {
        errors.add(path, () -> new InvalidSetting(path, expected, found).getMessage());
        return Optional.empty();
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
