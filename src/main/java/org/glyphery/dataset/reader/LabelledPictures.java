package org.glyphery.dataset.reader;

import java.io.IOException;
import java.util.List;

/// Picture files whose labels are known.
///
/// @param columns what those of a table of labels are taken for; empty where there is none
record LabelledPictures(String format, String columns, List<Labelled> pictures)
        implements ExampleForm {

    /// A picture's file and what it shows.
    record Labelled(Part part, String label, StoredFile file) {}

    @Override
    public void read(Pass pass) throws IOException {
        for (Labelled each : pictures) {
            pass.example(each.part(), each.label(), pass.encoded(each.file()), each.file().place());
        }
    }
}
