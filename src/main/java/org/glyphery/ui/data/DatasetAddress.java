package org.glyphery.ui.data;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.statistics.ExampleMeasure;
import org.glyphery.training.RunId;
import org.glyphery.ui.AddressLine;
import org.glyphery.ui.Addresses;

/// What the address of a dataset's page keeps: `?split=test&class=4&class=9&ink=20-32&at=14607`.
final class DatasetAddress {

    /// The version, where it is not the one that brought the pictures.
    static final String VERSION = Addresses.VERSION;

    /// The draft that is shown.
    static final String DRAFT = "draft";

    private static final String SPLIT = Addresses.SPLIT;
    private static final String TAG = "tag";
    private static final String CLASS = Addresses.CLASS;
    private static final String AT = "at";
    private static final String SIZE = "size";
    private static final String RUN = Addresses.RUN;
    private static final String STUDY = "study";
    private static final String ORDER = Addresses.ORDER;
    private static final String ONLY = "only";

    private static final Pattern RANGE = Pattern.compile("(\\d{1,2})-(\\d{1,2})");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,200}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private DatasetAddress() {}

    static String of(DatasetFacts facts) {
        return facts.derivation().isEmpty()
                ? Addresses.DATA + "/" + facts.name()
                : of(facts.name(), facts.version());
    }

    static String of(String name, String version) {
        return new AddressLine(Addresses.DATA + "/" + name).with(VERSION, version).address();
    }

    /// What an address says; what in it cannot be read counts as absent.
    ///
    /// @param splits those that have examples
    static WallLook look(
            QueryParameters parameters, DatasetFacts facts, Map<Split, Integer> splits) {
        var split =
                parameters
                        .getSingleParameter(SPLIT)
                        .flatMap(Split::read)
                        .filter(splits::containsKey)
                        .orElseGet(() -> splits.keySet().stream().findFirst().orElseThrow());
        Map<String, List<Integer>> ranges = new LinkedHashMap<>();
        ExampleMeasure.of(facts.convention(), facts.shape())
                .forEach(measure ->
                        parameters
                                .getSingleParameter(measure.word())
                                .flatMap(DatasetAddress::range)
                                .ifPresent(range -> ranges.put(measure.word(), range)));
        int at =
                number(parameters, AT)
                        .filter(index -> index < splits.getOrDefault(split, 0))
                        .orElse(0);
        return new WallLook(
                split.word(),
                parameters.getParameters(CLASS).stream()
                        .map(facts.classes()::indexOf)
                        .filter(label -> label >= 0)
                        .distinct()
                        .sorted()
                        .toList(),
                ranges,
                parameters.getParameters(TAG),
                at,
                number(parameters, SIZE).orElse(WallLook.USUAL_SIDE),
                word(parameters, RUN, written -> RunId.read(written).isPresent()),
                word(parameters, STUDY, written -> SLUG.matcher(written).matches()),
                word(parameters, ORDER, WallLook.ORDERS::contains),
                word(parameters, ONLY, WallLook.CHOICES::contains));
    }

    /// What a parameter says, or nothing where it cannot say that.
    private static String word(
            QueryParameters parameters, String name, Predicate<String> possible) {
        return parameters.getSingleParameter(name).filter(possible).orElse("");
    }

    /// @param draft that is shown
    static AddressLine line(DatasetFacts facts, WallLook look, Optional<String> draft) {
        var line = new AddressLine(Addresses.DATA + "/" + facts.name());
        if (facts.derivation().isPresent()) line.with(VERSION, facts.version());
        draft.ifPresent(id -> line.with(DRAFT, id));
        if (!look.split().equals(Split.TRAINING.word())) line.with(SPLIT, look.split());
        look.classes().forEach(label -> line.with(CLASS, facts.classes().get(label)));
        ExampleMeasure.of(facts.convention(), facts.shape()).stream()
                .map(ExampleMeasure::word)
                .flatMap(word ->
                        Stream.ofNullable(look.ranges().get(word))
                                .map(range -> Map.entry(word, range)))
                .forEach(range ->
                        line.with(
                                range.getKey(),
                                "%d-%d"
                                        .formatted(
                                                range.getValue().getFirst(),
                                                range.getValue().getLast())));
        look.tags().forEach(tag -> line.with(TAG, tag));
        if (look.at() > 0) line.with(AT, Integer.toString(look.at()));
        if (look.side() != WallLook.USUAL_SIDE) line.with(SIZE, Integer.toString(look.side()));
        Stream.of(
                        Map.entry(RUN, look.run()),
                        Map.entry(STUDY, look.study()),
                        Map.entry(ORDER, look.order()),
                        Map.entry(ONLY, look.only()))
                .filter(each -> !each.getValue().isEmpty())
                .forEach(each -> line.with(each.getKey(), each.getValue()));
        return line;
    }

    private static Optional<List<Integer>> range(String written) {
        var parts = RANGE.matcher(written);
        if (!parts.matches()) return Optional.empty();
        int from = Integer.parseInt(parts.group(1));
        int to = Integer.parseInt(parts.group(2));
        boolean isPart = from < to && to <= WallLook.BARS && to - from < WallLook.BARS;
        return isPart ? Optional.of(List.of(from, to)) : Optional.empty();
    }

    private static Optional<Integer> number(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(written -> NUMBER.matcher(written).matches())
                .map(Integer::valueOf);
    }
}
