package org.glyphery.dataset.exports;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.image.PictureShape;
import org.glyphery.image.PngPicture;

/// A dataset in a form that other programs read, with its description in Croissant.
///
/// @param whole every split as the data comes
public record DatasetExport(DatasetFacts facts, Dataset whole, ExportForm form) {

    private static final int UNSIGNED_BYTES = 0x08;
    private static final int MOST_BYTES = 256;
    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /// @throws org.glyphery.dataset.AbsentDataset if its files are not here
    /// @throws InvalidSetting if the form cannot hold it
    public static DatasetExport of(Datasets datasets, DatasetFacts facts, ExportForm form) {
        requireHolds(form, facts.classes().size());
        return new DatasetExport(facts, left(datasets, facts), form);
    }

    /// All of it but pictures that were erased, whose empty sheets are nobody's.
    private static Dataset left(Datasets datasets, DatasetFacts facts) {
        Dataset whole = datasets.open(facts.whole());
        Examples training = whole.training();
        return datasets.stored()
                .given(datasets.pictures(facts))
                .filter(given -> given.gone() > 0)
                .map(given ->
                        IntStream.range(0, training.count())
                                .filter(index -> !given.isGone(training.place(index)))
                                .toArray())
                .map(indices -> whole.trainedOn(training.select(indices)))
                .orElse(whole);
    }

    /// @throws InvalidSetting if the form cannot hold a dataset of so many classes
    public static void requireHolds(ExportForm form, int classes) {
        if (form == ExportForm.IDX && classes > MOST_BYTES) {
            throw new InvalidSetting(
                    "as", "csv or png where there are more than 256 classes", form.word());
        }
    }

    /// Writes all files.
    public void write(ExportedFiles files) throws IOException {
        for (Map.Entry<Split, Examples> split : splits().entrySet()) {
            switch (form) {
                case IDX -> writeIdx(split.getKey(), split.getValue(), files);
                case CSV -> writeCsv(split.getKey(), split.getValue(), files);
                case PNG -> writePictures(split.getKey(), split.getValue(), files);
            }
        }
        if (form == ExportForm.IDX) {
            files.add("classes.txt", out -> text(out, String.join("\n", facts.classes()) + "\n"));
        }
        var croissant = new CroissantFile(facts, form, splits().keySet());
        files.add("croissant.json", out -> text(out, croissant.text()));
    }

    private Map<Split, Examples> splits() {
        var splits = new EnumMap<Split, Examples>(Split.class);
        for (Split split : Split.values()) {
            if (split.of(whole).count() > 0) splits.put(split, split.of(whole));
        }
        return splits;
    }

    /// The name of a split's files, as most programs have it.
    static String name(Split split) {
        return switch (split) {
            case TRAINING -> "train";
            case VALIDATION -> "validation";
            case TEST -> "test";
        };
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void writeIdx(Split split, Examples examples, ExportedFiles files) throws IOException {
        PictureShape shape = facts.shape();
        boolean isGrey = shape.channels() == 1;
        List<Integer> sizes = new ArrayList<>();
        sizes.addAll(List.of(examples.count(), shape.height(), shape.width()));
        if (!isGrey) sizes.add(shape.channels());
        files.add(
                "%s-images-idx%d-ubyte".formatted(name(split), sizes.size()),
                out -> {
                    var data = header(out, sizes);
                    byte[] picture = new byte[shape.pixels()];
                    for (int index = 0; index < examples.count(); index++) {
                        examples.copyBytes(index, picture, 0);
                        data.write(picture);
                    }
                    data.flush();
                });
        files.add(
                "%s-labels-idx1-ubyte".formatted(name(split)),
                out -> {
                    var data = header(out, List.of(examples.count()));
                    for (int index = 0; index < examples.count(); index++) {
                        data.write(examples.label(index));
                    }
                    data.flush();
                });
    }

    private static DataOutputStream header(OutputStream out, List<Integer> sizes)
            throws IOException {
        var data = new DataOutputStream(new BufferedOutputStream(out));
        data.writeInt(UNSIGNED_BYTES << Byte.SIZE | sizes.size());
        for (int size : sizes) data.writeInt(size);
        return data;
    }

    private void writeCsv(Split split, Examples examples, ExportedFiles files) throws IOException {
        files.add(
                name(split) + ".csv",
                out -> {
                    var printer = new CSVPrinter(writer(out), CSV);
                    byte[] picture = new byte[facts.shape().pixels()];
                    List<Object> cells = new ArrayList<>();
                    for (int index = 0; index < examples.count(); index++) {
                        examples.copyBytes(index, picture, 0);
                        cells.clear();
                        cells.add(facts.classes().get(examples.label(index)));
                        for (byte pixel : picture) cells.add(Byte.toUnsignedInt(pixel));
                        printer.printRecord(cells);
                    }
                    printer.flush();
                });
    }

    private static OutputStreamWriter writer(OutputStream out) {
        return new OutputStreamWriter(new BufferedOutputStream(out), StandardCharsets.UTF_8);
    }

    /// Folders as Hugging Face's documentation describes them for pictures.
    private void writePictures(Split split, Examples examples, ExportedFiles files)
            throws IOException {
        List<String> folders = ClassFolder.names(facts.classes());
        byte[] picture = new byte[facts.shape().pixels()];
        List<List<String>> rows = new ArrayList<>();
        for (int index = 0; index < examples.count(); index++) {
            int label = examples.label(index);
            String file = "%s/%06d.png".formatted(folders.get(label), index);
            examples.copyBytes(index, picture, 0);
            byte[] png = PngPicture.of(facts.shape(), picture);
            files.add(name(split) + "/" + file, out -> out.write(png));
            rows.add(List.of(file, facts.classes().get(label)));
        }
        files.add(
                name(split) + "/metadata.csv",
                out -> {
                    var printer = new CSVPrinter(writer(out), CSV);
                    printer.printRecord("file_name", "label");
                    for (List<String> row : rows) printer.printRecord(row);
                    printer.flush();
                });
    }
}
