package org.glyphery.dataset.imports;

import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.catalogue.CatalogueEntry;
import org.glyphery.dataset.catalogue.CatalogueLabels;
import org.glyphery.dataset.catalogue.CatalogueLayout;
import org.glyphery.dataset.reader.RawExample;

/// The classes and numbers that examples are known to have before any is read.
///
/// @param names in the order of the labels
/// @param first the number that stands for the first class; absent where labels are names
/// @param range of the numbers that stand for pixels; absent where the form says it
record KnownClasses(List<String> names, Optional<Integer> first, Optional<PixelRange> range) {

    static KnownClasses of(CatalogueEntry entry) {
        return new KnownClasses(entry.classes(), first(entry.layout()), range(entry.layout()));
    }

    private static Optional<PixelRange> range(CatalogueLayout layout) {
        return switch (layout) {
            case CatalogueLayout.IdxLayout _, CatalogueLayout.CifarLayout _ -> Optional.empty();
            case CatalogueLayout.TableLayout table ->
                    Optional.of(new PixelRange(table.paper(), table.full()));
        };
    }

    private static Optional<Integer> first(CatalogueLayout layout) {
        return switch (layout) {
            case CatalogueLayout.IdxLayout idx -> Optional.of(idx.firstLabel());
            case CatalogueLayout.CifarLayout _ -> Optional.empty();
            case CatalogueLayout.TableLayout table ->
                    table.labels() == CatalogueLabels.CLASS_NAME
                            ? Optional.empty()
                            : Optional.of(table.firstLabel());
        };
    }

    /// The name of an example's class.
    ///
    /// @throws UnusableExamples if its label stands for none
    String name(RawExample example) {
        if (names.contains(example.label())) return example.label();
        try {
            int index = Integer.parseInt(example.label()) - first.orElse(0);
            if (index >= 0 && index < names.size()) return names.get(index);
        } catch (NumberFormatException noNumber) {
            // told below
        }
        throw UnusableExamples.otherLabel(example, names);
    }
}
