package org.glyphery.dataset.catalogue;

import java.util.OptionalInt;

/// How the files of a dataset become pictures and labels.
public sealed interface CatalogueLayout {

    /// Which files make which split.
    CatalogueParts parts();

    /// IDX files, one for pictures and one for labels.
    ///
    /// @param transposed whether pictures lie column by column
    /// @param firstLabel the number that stands for the first class
    /// @param labelColumn the column that holds the class, from 0, where a label is a row of
    ///   numbers
    record IdxLayout(
            boolean transposed, int firstLabel, OptionalInt labelColumn, CatalogueParts parts)
            implements CatalogueLayout {}

    /// CIFAR-10's records: a byte for the label, then the red, the green and the blue plane, each
    /// row by row.
    record CifarLayout(CatalogueParts parts) implements CatalogueLayout {}

    /// Text, an example a line, its pixels in columns row by row.
    ///
    /// @param separator between columns
    /// @param header whether the first line names the columns
    /// @param labelColumn from 0; the first of them where there is one a class
    /// @param firstLabel the number that stands for the first class, where labels are numbers
    /// @param firstPixelColumn from 0
    /// @param paper the number of a pixel without ink
    /// @param full the number of a pixel that is all ink
    /// @param foldColumn the column with the number of the fold, from 0, where there is one
    record TableLayout(
            char separator,
            boolean header,
            CatalogueLabels labels,
            int labelColumn,
            int firstLabel,
            int firstPixelColumn,
            double paper,
            double full,
            OptionalInt foldColumn,
            CatalogueParts parts)
            implements CatalogueLayout {}
}
