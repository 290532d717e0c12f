package org.glyphery.dataset.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads how the files of a dataset become examples, and asks that no split lacks its files and no
/// file is missing.
final class LayoutReader {

    private static final String FILE = "file";
    private static final String MEMBER = "member";
    private static final String PICTURES = "pictures";
    private static final String LABELS = "labels";
    private static final String FIRST_LABEL = "firstLabel";
    private static final String LABEL_COLUMN = "labelColumn";

    private final CatalogueNode node;
    private final Set<String> files;

    private LayoutReader(CatalogueNode node, List<CatalogueFile> files) {
        this.node = node;
        this.files = files.stream().map(CatalogueFile::name).collect(Collectors.toSet());
    }

    /// @throws InvalidCatalogue if something in it is wrong
    static CatalogueLayout read(
            CatalogueNode node, List<CatalogueFile> files, CatalogueSplits splits) {
        return new LayoutReader(node, files).layout(splits);
    }

    private CatalogueLayout layout(CatalogueSplits splits) {
        return switch (node.text("format")) {
            case "idx" ->
                    new CatalogueLayout.IdxLayout(
                            node.flag("transposed"),
                            node.number(FIRST_LABEL, 0),
                            node.optionalNumber(LABEL_COLUMN),
                            parts(splits, true));
            case "cifar-binary" -> new CatalogueLayout.CifarLayout(parts(splits, false));
            case "table" -> table(parts(splits, false));
            default -> throw node.wrong("format", "must be idx, cifar-binary or table");
        };
    }

    private CatalogueLayout table(CatalogueParts parts) {
        CatalogueLabels labels =
                CatalogueLabels.read(node.text(LABELS))
                        .orElseThrow(
                                () -> node.wrong(LABELS, "must be number, class-name or one-hot"));
        double paper = node.decimal("paper");
        double full = node.decimal("full");
        if (paper == full) throw node.wrong("full", "must be another number than paper");
        return new CatalogueLayout.TableLayout(
                separator(),
                node.flag("header"),
                labels,
                node.number(LABEL_COLUMN, 0),
                node.optionalNumber(FIRST_LABEL).orElse(0),
                node.number("firstPixelColumn", 0),
                paper,
                full,
                node.optionalNumber("foldColumn"),
                parts);
    }

    private char separator() {
        return switch (node.text("separator")) {
            case "comma" -> ',';
            case "tab" -> '\t';
            case "space" -> ' ';
            default -> throw node.wrong("separator", "must be comma, tab or space");
        };
    }

    private CatalogueParts parts(CatalogueSplits splits, boolean withLabels) {
        return new CatalogueParts(
                parts("training", splits.training(), withLabels),
                parts("validation", splits.validation(), withLabels),
                parts("test", splits.test(), withLabels));
    }

    private List<CataloguePart> parts(String split, int examples, boolean withLabels) {
        if (examples == 0) {
            if (node.has(split)) throw node.wrong(split, "has files, but the split no examples");
            return List.of();
        }
        List<CatalogueNode> parts = node.objects(split);
        if (parts.isEmpty()) throw node.wrong(split, "must have files");
        return parts.stream().map(part -> part(part, withLabels)).toList();
    }

    private CataloguePart part(CatalogueNode part, boolean withLabels) {
        if (part.has(LABELS) != withLabels) {
            throw part.wrong(LABELS, withLabels ? "is missing" : "has no place in this format");
        }
        return new CataloguePart(
                member(part.object(PICTURES)),
                withLabels ? Optional.of(member(part.object(LABELS))) : Optional.empty());
    }

    private CatalogueMember member(CatalogueNode member) {
        String file = member.text(FILE);
        if (!files.contains(file)) {
            throw member.wrong(FILE, "must be one of the distribution's files");
        }
        return new CatalogueMember(file, member.optionalText(MEMBER));
    }
}
