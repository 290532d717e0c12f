package org.glyphery.dataset.imports;

import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.dataset.catalogue.CatalogueEntry;
import org.glyphery.dataset.catalogue.CatalogueLabels;
import org.glyphery.dataset.catalogue.CatalogueLayout;
import org.glyphery.dataset.catalogue.CatalogueMember;
import org.glyphery.dataset.reader.ReadingChoices;
import org.glyphery.image.Fitting;

/// What the catalogue says of a dataset's files, as a person would say it of an import.
final class CatalogueChoices {

    private CatalogueChoices() {}

    static ImportChoices of(CatalogueEntry entry) {
        return new ImportChoices(
                entry.title(),
                Optional.of(entry.shape()),
                Fitting.WHOLE,
                0,
                Optional.empty(),
                reading(entry),
                entry.licence().name().orElse(""),
                entry.citation());
    }

    private static ReadingChoices reading(CatalogueEntry entry) {
        return switch (entry.layout()) {
            case CatalogueLayout.IdxLayout idx ->
                    new ReadingChoices(
                            Optional.of(entry.shape()),
                            Optional.empty(),
                            idx.transposed(),
                            common(idx));
            case CatalogueLayout.CifarLayout _ -> ReadingChoices.none();
            case CatalogueLayout.TableLayout table ->
                    new ReadingChoices(
                            Optional.of(entry.shape()),
                            Optional.of(labels(table, entry)),
                            false,
                            Optional.empty());
        };
    }

    private static String labels(CatalogueLayout.TableLayout table, CatalogueEntry entry) {
        return table.labels() == CatalogueLabels.ONE_HOT
                ? "last " + entry.classes().size()
                : Integer.toString(table.labelColumn() + 1);
    }

    /// The beginning that the names of all members of an archive share, up to a hyphen:
    /// "emnist-letters-".
    private static Optional<String> common(CatalogueLayout layout) {
        return layout.parts()
                .all()
                .flatMap(part -> Stream.concat(Stream.of(part.pictures()), part.labels().stream()))
                .map(CatalogueMember::member)
                .flatMap(Optional::stream)
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .reduce(CatalogueChoices::common)
                .map(shared -> shared.substring(0, shared.lastIndexOf('-') + 1));
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
