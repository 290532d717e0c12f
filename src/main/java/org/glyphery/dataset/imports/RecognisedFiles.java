package org.glyphery.dataset.imports;

import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.SplitSizes;
import org.glyphery.dataset.reader.RawExample;
import org.glyphery.dataset.reader.RawPicture;
import org.glyphery.image.Glyph;

/// What a first look at files of examples has told.
public final class RecognisedFiles {

    private final FoundExamples found;
    private final String columns;
    private final List<Integer> classCounts;
    private final List<RawExample> dozen;
    private final List<Optional<Glyph>> originals;

    /// @param columns what a table's columns are taken for; empty where there is no table
    /// @param classCounts examples of each class
    RecognisedFiles(
            FoundExamples found,
            String columns,
            List<Integer> classCounts,
            List<RawExample> dozen,
            List<Optional<Glyph>> originals) {
        this.found = found;
        this.columns = columns;
        this.classCounts = List.copyOf(classCounts);
        this.dozen = List.copyOf(dozen);
        this.originals = List.copyOf(originals);
    }

    /// The form in which the examples come, "folders of pictures".
    public String format() {
        return found.format();
    }

    /// What the columns of a table are taken for, in words; empty where there is no table.
    public String columns() {
        return columns;
    }

    /// The names of the classes, in the order of their labels.
    public List<String> classes() {
        return found.classes();
    }

    /// Examples of each class, in the same order.
    public List<Integer> classCounts() {
        return classCounts;
    }

    public SplitSizes sizes() {
        return new SplitSizes(
                found.count(Split.TRAINING),
                found.count(Split.VALIDATION),
                found.count(Split.TEST));
    }

    /// The sizes of the pictures, "640x480", or "from 30x20 to 640x480".
    public String pictureSizes() {
        String largest = sides(found.largest());
        return found.haveOneShape()
                ? largest
                : "from %s to %s".formatted(sides(found.smallest()), largest);
    }

    private static String sides(FoundSize size) {
        return size.height() + "x" + size.width();
    }

    /// Whether they are picture files, which can be fitted; arrays of numbers are stored as they
    /// are.
    public boolean arePictureFiles() {
        return dozen.stream().anyMatch(each -> each.picture() instanceof RawPicture.Encoded);
    }

    FoundExamples found() {
        return found;
    }

    List<RawExample> dozen() {
        return dozen;
    }

    /// Those of the dozen as they are, small; absent where they are but numbers.
    List<Optional<Glyph>> originals() {
        return originals;
    }
}
