package org.glyphery.dataset.catalogue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.glyphery.InvalidSetting;
import org.glyphery.JsonFault;
import org.glyphery.OneLine;
import org.glyphery.image.Centring;
import org.glyphery.image.InkForm;
import org.glyphery.image.Nib;
import org.glyphery.image.PictureShape;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a dataset's description: Croissant 1.0, and what Glyphery needs besides under the prefix
/// `glyphery:`.
///
/// Format: MLCommons, "Croissant Format Specification", version 1.0.
final class CatalogueReader {

    static final String ENDING = ".json";
    static final String OWN = "glyphery:";

    private static final String CROISSANT = "http://mlcommons.org/croissant/1.0";

    /// The name of a licence that nobody knows, as Croissant wants one.
    private static final String UNKNOWN = "unknown";

    private CatalogueReader() {}

    /// @param name of the dataset, and of its file
    /// @throws InvalidCatalogue if something in it is wrong
    static CatalogueEntry read(String name, String json) {
        String file = name + ENDING;
        try {
            JsonNode tree = JsonMapper.shared().readTree(json);
            return entry(name, new CatalogueNode(file, "", tree));
        } catch (JacksonException fault) {
            throw new InvalidCatalogue(file, "it", JsonFault.words(fault));
        }
    }

    private static CatalogueEntry entry(String name, CatalogueNode node) {
        require(node, "@type", "sc:Dataset");
        require(node, "conformsTo", CROISSANT);
        require(node, "name", name);
        node.text("name", "[a-z0-9]+(-[a-z0-9]+)*", "small letters and digits, with hyphens");
        List<CatalogueFile> files = CatalogueFiles.read(node);
        CatalogueSplits splits = splits(node.object(OWN + "splits"));
        CatalogueLayout layout = LayoutReader.read(node.object(OWN + "layout"), files, splits);
        return new CatalogueEntry(
                name,
                node.text(OWN + "title"),
                node.text("description"),
                node.text(OWN + "task"),
                classes(node),
                shape(node),
                convention(node.object(OWN + "convention")),
                splits,
                licence(node.object("license")),
                node.text("citeAs"),
                node.address("url"),
                version(node),
                files,
                layout,
                node.optionalText(OWN + "shipped"),
                folders(node),
                node.optionalText(OWN + "remarks"));
    }

    private static void require(CatalogueNode node, String field, String expected) {
        if (!node.text(field).equals(expected)) {
            throw node.wrong(field, "must be \"%s\"".formatted(expected));
        }
    }

    private static List<String> classes(CatalogueNode node) {
        String field = OWN + "classes";
        List<String> classes = node.texts(field);
        if (classes.size() < 2) throw node.wrong(field, "must name two classes or more");
        if (new HashSet<>(classes).size() < classes.size()) {
            throw node.wrong(field, "must name each class once");
        }
        try {
            classes.forEach(each -> OneLine.require("class", each));
        } catch (InvalidSetting wrong) {
            throw node.wrong(field, "has a wrong name: " + wrong.getMessage());
        }
        return classes;
    }

    private static PictureShape shape(CatalogueNode node) {
        String field = OWN + "shape";
        List<Integer> sizes = node.numbers(field);
        if (sizes.size() != 3) throw node.wrong(field, "must be [height, width, channels]");
        try {
            return new PictureShape(sizes.get(0), sizes.get(1), sizes.get(2));
        } catch (InvalidSetting wrong) {
            throw node.wrong(field, "is no shape: " + wrong.getMessage());
        }
    }

    private static CatalogueConvention convention(CatalogueNode node) {
        return switch (node.text("kind")) {
            case "ink" -> written(node);
            case "picture" -> new CatalogueConvention.Pictured();
            default -> throw node.wrong("kind", "must be ink or picture");
        };
    }

    private static CatalogueConvention written(CatalogueNode node) {
        try {
            return new CatalogueConvention.Written(
                    new InkForm(
                            node.number("boxHeight", 1),
                            node.number("boxWidth", 1),
                            Centring.read(node.text("centring")),
                            new Nib(node.decimal("nibWidth"), node.decimal("nibSoftness")),
                            node.has("binary") && node.flag("binary")));
        } catch (InvalidSetting wrong) {
            throw node.wrong("kind", "has a value that cannot be: " + wrong.getMessage());
        }
    }

    private static CatalogueSplits splits(CatalogueNode node) {
        return new CatalogueSplits(
                node.number("training", 1),
                node.optionalNumber("validation").orElse(0),
                node.optionalNumber("test").orElse(0));
    }

    private static CatalogueLicence licence(CatalogueNode node) {
        Optional<String> name =
                Optional.of(node.text("name")).filter(known -> !known.equals(UNKNOWN));
        Optional<String> remark = node.optionalText("description");
        if (name.isEmpty() && remark.isEmpty()) {
            throw node.wrong("description", "must say why no licence is known");
        }
        return new CatalogueLicence(
                name,
                node.has("url") ? Optional.of(node.address("url")) : Optional.empty(),
                remark);
    }

    private static Optional<String> version(CatalogueNode node) {
        return node.has("version")
                ? Optional.of(node.text("version", "[0-9a-f]{8}", "8 hexadecimal digits"))
                : Optional.empty();
    }

    private static List<Path> folders(CatalogueNode node) {
        String field = OWN + "folders";
        return node.has(field) ? node.texts(field).stream().map(Path::of).toList() : List.of();
    }
}
