package org.glyphery.dataset.reader;

/// The place where an example lies, for messages: "letters.csv, line 17", "train/cat/4.png".
///
/// @param file its name within what was given, made fit for one line
/// @param row counted from 1; less where the file is one example, or all of it is meant
/// @param unit what is counted: "line", "example", "row"
public record Place(String file, long row, String unit) {

    public Place {
        file = Quoted.plain(file);
    }

    static Place whole(String file) {
        return new Place(file, 0, "");
    }

    static Place line(String file, long line) {
        return new Place(file, line, "line");
    }

    static Place example(String file, long example) {
        return new Place(file, example, "example");
    }

    @Override
    public String toString() {
        return row < 1 ? file : "%s, %s %,d".formatted(file, unit, row);
    }
}
