package org.glyphery.dataset.reader;

import java.io.IOException;
import java.util.List;

/// A form in which examples come, found and its files known.
interface ExampleForm {

    String format();

    default List<String> classNames() {
        return List.of();
    }

    /// What the columns of tables are taken for, in words; empty where there is no table.
    default String columns() {
        return "";
    }

    void read(Pass pass) throws IOException;

    default void close() throws IOException {}
}
