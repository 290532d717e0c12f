package org.glyphery.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.regex.Pattern;

/// A cell of a confusion matrix: examples of one class that were read as another, or as itself.
/// Addresses have it as `cell=4-9`.
public record MatrixCell(int label, int predicted) {

    private static final String NAME = "cell";
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})-(\\d{1,4})");

    /// What cannot be read counts as absent.
    public static Optional<MatrixCell> of(QueryParameters parameters) {
        return parameters
                .getSingleParameter(NAME)
                .map(WRITTEN::matcher)
                .filter(each -> each.matches())
                .map(each ->
                        new MatrixCell(
                                Integer.parseInt(each.group(1)), Integer.parseInt(each.group(2))));
    }

    /// Writes the cell into an address, from which it can be read again.
    public void write(AddressLine line) {
        line.with(NAME, label + "-" + predicted);
    }

    /// An address may name any number.
    ///
    /// @param classes how many there are
    public boolean isWithin(int classes) {
        return label < classes && predicted < classes;
    }
}
