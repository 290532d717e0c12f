package org.glyphery.api;

import java.util.List;
import java.util.Optional;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.imports.ImportChoices;
import org.glyphery.dataset.imports.InkWishes;
import org.glyphery.image.Fitting;
import org.glyphery.image.PictureShape;
import org.springframework.util.MultiValueMap;

/// What somebody says of a file of examples, in the address or as fields of the form.
final class UploadParameters {

    private static final List<String> KNOWN =
            List.of(
                    "name",
                    "title",
                    "fit",
                    "shape",
                    "label",
                    "test",
                    "convention",
                    "box",
                    "centring",
                    "transposed",
                    "licence",
                    "citation");

    /// Those of examples that are added to a dataset, which has its own rule for the rest.
    private static final List<String> OF_ADDED = List.of("shape", "label", "test", "transposed");

    private final MultiValueMap<String, String> asked;

    /// @throws UnknownName if one of them has a name that nobody reads
    UploadParameters(MultiValueMap<String, String> asked) {
        this(asked, KNOWN);
    }

    private UploadParameters(MultiValueMap<String, String> asked, List<String> known) {
        UnknownName.refuse("parameter", List.copyOf(asked.keySet()), known);
        this.asked = asked;
    }

    /// What somebody says of examples that are added to a dataset.
    ///
    /// @throws UnknownName if one of them has a name that nobody reads
    static UploadParameters ofAdded(MultiValueMap<String, String> asked) {
        return new UploadParameters(asked, OF_ADDED);
    }

    /// @throws InvalidSetting if it is missing, or cannot be a name
    DatasetName name() {
        return find("name")
                .map(DatasetName::new)
                .orElseThrow(() ->
                        new InvalidSetting(
                                "name of the dataset", "given, as in ?name=letters", ""));
    }

    /// @throws InvalidSetting if one of them cannot be
    ImportChoices choices() {
        return choices(find("title").orElse(name().value()));
    }

    /// @throws InvalidSetting if one of them cannot be
    ImportChoices choices(String title) {
        Fitting fitting = find("fit").map(Fitting::read).orElse(Fitting.WHOLE);
        return new ImportChoices(
                title,
                find("shape").map(PictureShape::read),
                fitting,
                find("test").map(UploadParameters::share).orElse(0.0),
                ImportChoices.ink(
                        find("convention").map(UploadParameters::isInk),
                        fitting,
                        InkWishes.read(find("box"), find("centring"))),
                ImportChoices.reading(
                        find("shape").map(PictureShape::read),
                        find("label"),
                        find("transposed").map(UploadParameters::yes).orElse(false)),
                find("licence").orElse(""),
                find("citation").orElse(""));
    }

    private Optional<String> find(String parameter) {
        return Optional.ofNullable(asked.getFirst(parameter)).filter(text -> !text.isBlank());
    }

    private static double share(String written) {
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException e) {
            throw new InvalidSetting("test", "a share, at least 0 and below 1", written);
        }
    }

    private static boolean isInk(String written) {
        return switch (written) {
            case "ink" -> true;
            case "picture" -> false;
            default -> throw new InvalidSetting("convention", "ink or picture", written);
        };
    }

    private static boolean yes(String written) {
        return switch (written) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidSetting("transposed", "true or false", written);
        };
    }
}
