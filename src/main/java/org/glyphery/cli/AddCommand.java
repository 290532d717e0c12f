package org.glyphery.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.imports.DatasetImports;
import org.glyphery.dataset.imports.ImportChoices;
import org.glyphery.dataset.imports.ImportSource;
import org.glyphery.dataset.imports.InkWishes;
import org.glyphery.image.Fitting;
import org.glyphery.image.PictureShape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `datasets add`: a person's own files become a dataset.
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.VersionProvider.class,
        header = "Makes a dataset of files.",
        description = {
            "",
            "A folder, zip or tar.gz with a sub-folder a class, or with pictures and a CSV of"
                + " labels; CSV with a picture a row; IDX; CIFAR's binary layout; Parquet as"
                + " Hugging Face stores pictures; .npz. Folders and files named train, validation"
                + " and test become these splits.",
            ""
        },
        footerHeading = "%nExit status: ",
        footer = "0 if the dataset is there; 1 otherwise.")
final class AddCommand extends ShellCommand {

    @Parameters(paramLabel = "FILE_OR_FOLDER", description = "What is read; it stays as it is.")
    private Path file = Path.of("");

    @Option(names = "--name", required = true, description = "By which plans name it.")
    private String name = "";

    @Option(
            names = "--more",
            description =
                    "Adds to the dataset of that name: a new version of it has these as well,"
                            + " fitted as it is; only --test, --label and --shape of tables count.")
    private boolean isMore;

    @Option(names = "--title", description = "As people write it; by default the name.")
    private Optional<String> title = Optional.empty();

    @Option(
            names = "--test",
            paramLabel = "FRACTION",
            description =
                    "Of the training examples, set aside for testing where there is no test split.")
    private double test;

    @Option(
            names = "--shape",
            paramLabel = "HEIGHTxWIDTH[xCHANNELS]",
            description = "Of the pictures in a table, or to which pictures are brought.")
    private Optional<String> shape = Optional.empty();

    @Option(
            names = "--fit",
            description =
                    "How pictures are brought to the shape: whole, cropped, stretched,"
                            + " handwriting.")
    private String fit = Fitting.WHOLE.word();

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            description = "Of a table: first, last, a name, or a number from 1.")
    private Optional<String> label = Optional.empty();

    @Option(
            names = "--ink",
            description =
                    "Whether it is handwriting as the pad draws it; its box, its middle and the"
                            + " width of its strokes are measured.")
    private boolean isInk;

    @Option(
            names = "--box",
            paramLabel = "HEIGHTxWIDTH",
            description = "Of handwriting: the box on its pictures that it fills.")
    private Optional<String> box = Optional.empty();

    @Option(
            names = "--centring",
            description = "Of handwriting: what lies in the middle, its mass, its box or none.")
    private Optional<String> centring = Optional.empty();

    @Option(names = "--licence", description = "Under which its pictures are given.")
    private String licence = "";

    @Option(names = "--citation", description = "Whom to cite.")
    private String citation = "";

    AddCommand(CommandContext context) {
        super(context);
    }

    @Override
    String inServer() {
        return "A server that runs takes a file at POST /api/datasets?name=NAME.";
    }

    @Override
    public Integer call() {
        if (!Files.exists(file)) {
            throw new WrongUsage("There is no file or folder %s.".formatted(file));
        }
        Path named = file.toAbsolutePath().normalize();
        var from = new ImportSource(named, String.valueOf(named.getFileName()), false);
        DatasetName called = new DatasetName(name);
        ImportChoices choices = choices();
        try (var laboratory = context.looks()) {
            var imports = laboratory.room(DatasetImports.class);
            return new ImportFollower(context, laboratory)
                    .follow(
                            isMore
                                    ? imports.grow(called, from, choices)
                                    : imports.start(called, from, choices));
        }
    }

    private ImportChoices choices() {
        Optional<PictureShape> wanted = shape.map(PictureShape::read);
        Fitting fitting = Fitting.read(fit);
        return new ImportChoices(
                title.orElse(name),
                wanted,
                fitting,
                test,
                ImportChoices.ink(
                        isInk ? Optional.of(true) : Optional.empty(),
                        fitting,
                        InkWishes.read(box, centring)),
                ImportChoices.reading(wanted, label, false),
                licence,
                citation);
    }
}
