package org.glyphery.run.search;

/// The field by which found runs are ordered. Runs that lack it come last either way; of equal ones
/// the newest comes first.
public record RunOrder(RunField field, boolean ascending) {

    private static final String DESCENDING = "-";

    /// An order as addresses and programs write it: a field, after `-` the largest first.
    ///
    /// @throws UnknownField if there is no such field, or several
    public static RunOrder read(String written, FieldNames fields) {
        boolean ascending = !written.startsWith(DESCENDING);
        return new RunOrder(fields.find(ascending ? written : written.substring(1)), ascending);
    }

    /// The order as [#read] takes it.
    public String written() {
        return (ascending ? "" : DESCENDING) + field.path();
    }
}
