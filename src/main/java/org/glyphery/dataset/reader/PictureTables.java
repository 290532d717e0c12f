package org.glyphery.dataset.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.dataset.reader.LabelledPictures.Labelled;

/// Pictures whose labels stand in CSV files, as in Hugging Face's `metadata.csv`.
final class PictureTables {

    private final ReadingChoices choices;
    private final PictureNames names;
    private final Map<StoredFile, Place> named = new HashMap<>();
    private final List<Labelled> pictures = new ArrayList<>();
    private String columns = "";

    private PictureTables(List<StoredFile> pictures, ReadingChoices choices) {
        this.choices = choices;
        this.names = new PictureNames(pictures);
    }

    static LabelledPictures of(
            List<StoredFile> tables, List<StoredFile> pictures, ReadingChoices choices)
            throws IOException {
        var found = new PictureTables(pictures, choices);
        for (StoredFile table : tables) found.take(table);
        for (StoredFile picture : pictures) found.requireNamed(picture, tables);
        found.pictures.sort(Comparator.comparing(Labelled::part));
        return new LabelledPictures(
                "pictures with labels in a CSV", found.columns, List.copyOf(found.pictures));
    }

    private void take(StoredFile table) throws IOException {
        Separator separator = TableRows.separator(table);
        TableSample sample = TableSample.of(table, separator);
        boolean header = fileColumn(table, sample, 0).isEmpty();
        int file = fileColumn(table, sample, header ? 1 : 0).orElseThrow(() -> noPictures(table));
        int label = labelColumn(sample, header, file);
        columns =
                "the file is named in column %,d, the label is in column %,d"
                        .formatted(file + 1, label + 1);
        try (var rows = new TableRows(table, separator)) {
            if (header) rows.next();
            for (var row = rows.next(); row != null; row = rows.next()) {
                Place place = rows.place();
                if (row.size() != sample.width()) {
                    throw new UnreadableExamples(
                            place,
                            "the row has %,d cells, but the first one has %,d"
                                    .formatted(row.size(), sample.width()),
                            "Correct or remove it, and import again.");
                }
                take(table, row.get(file), label(row.get(label), separator, place), place);
            }
        }
    }

    private static String label(String cell, Separator separator, Place place) {
        double number = CellNumbers.parse(cell, separator);
        return Double.isNaN(number) ? cell : LabelNumbers.text(number, place);
    }

    private void take(StoredFile table, String name, String label, Place place) {
        StoredFile picture =
                names.find(table.folder(), name)
                        .orElseThrow(() ->
                                new UnreadableExamples(
                                        place,
                                        "there is no picture %s".formatted(Quoted.text(name)),
                                        "Add it or remove the row, and import again."));
        Place before = named.putIfAbsent(picture, place);
        if (before != null) {
            throw new UnreadableExamples(
                    place,
                    "the picture %s was named before, in %s".formatted(Quoted.text(name), before),
                    "Remove one of both rows, and import again.");
        }
        Part part = Part.told(picture.folder()).orElseGet(() -> Part.of(table.name()));
        pictures.add(new Labelled(part, label, picture));
    }

    private Optional<Integer> fileColumn(StoredFile table, TableSample sample, int row) {
        if (row >= sample.rows().size()) return Optional.empty();
        List<String> cells = sample.rows().get(row);
        return IntStream.range(0, cells.size())
                .filter(column -> names.find(table.folder(), cells.get(column)).isPresent())
                .boxed()
                .findFirst();
    }

    private int labelColumn(TableSample sample, boolean header, int file) {
        if (choices.labelColumn().isPresent()) {
            return new LabelColumn(sample, header).of(choices).getFirst();
        }
        var columns = IntStream.range(0, sample.width()).filter(column -> column != file);
        List<Integer> others = columns.boxed().toList();
        if (others.size() == 1) return others.getFirst();
        List<Integer> labels =
                others.stream()
                        .filter(column -> header && NameWords.isLabel(sample.name(column)))
                        .toList();
        if (labels.size() == 1) return labels.getFirst();
        throw new UnreadableExamples(
                sample.place(),
                "several of its columns could be the labels",
                "Say the name of the column that holds them.");
    }

    private void requireNamed(StoredFile picture, List<StoredFile> tables) {
        if (named.containsKey(picture)) return;
        throw new UnreadableExamples(
                picture.place(),
                "the picture has no label in %s".formatted(tables.getFirst().place()),
                "Add a row for it or take it out, and import again.");
    }

    private static UnreadableExamples noPictures(StoredFile table) {
        return new UnreadableExamples(
                table.place(),
                "its first row names none of the pictures",
                "Give it a column file_name with the names of the pictures, and a column label; or"
                        + " take it out, where folders tell the classes.");
    }
}
