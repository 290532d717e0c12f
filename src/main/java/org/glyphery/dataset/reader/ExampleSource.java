package org.glyphery.dataset.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Examples in a file, an archive or a folder, in whatever form they come; recognised by content
/// and names.
///
/// Whatever the bytes are, the answer is examples or [UnreadableExamples]. Nothing is held in
/// memory but the names of files and one example at a time, so that all may be read again and
/// again.
public final class ExampleSource implements AutoCloseable {

    /// Sees the examples one after the other.
    public interface Visitor {
        void example(RawExample example) throws IOException;
    }

    private final FileSet files;
    private final ExampleForm form;
    private final ReaderLimits limits;
    private final BooleanSupplier goesOn;

    private ExampleSource(
            FileSet files, ExampleForm form, ReaderLimits limits, BooleanSupplier goesOn) {
        this.files = files;
        this.form = form;
        this.limits = limits;
        this.goesOn = goesOn;
    }

    /// Recognises what is there, and unpacks it where it is packed.
    ///
    /// @param name of what was given, as the person knows it; for messages, and for its ending
    /// @param workspace an empty folder for what is unpacked, to be deleted by the caller after
    ///   closing
    /// @param goesOn asked again and again, here and in each reading; where it says no, both end by
    ///   a [java.util.concurrent.CancellationException]
    /// @throws UnreadableExamples if there is nothing that can be read
    public static ExampleSource open(
            Path fileOrFolder,
            String name,
            Path workspace,
            ReadingChoices choices,
            ReaderLimits limits,
            BooleanSupplier goesOn)
            throws IOException {
        try (var unpacking = new Unpacking(name, workspace, choices, limits, goesOn)) {
            if (Files.isDirectory(fileOrFolder)) {
                FolderWalk.walk(fileOrFolder, unpacking);
            } else {
                Path real = fileOrFolder.toRealPath();
                unpacking.takeWhole(new StoredFile(name, real, 0, Files.size(real)));
            }
            FileSet files = unpacking.files();
            ExampleForm form = Recognition.of(files, choices);
            return new ExampleSource(files, form, limits, goesOn);
        }
    }

    /// The form in which the examples come: "IDX", "CSV", "folders of pictures".
    public String format() {
        return form.format();
    }

    /// The names of the classes in the order of their labels, where the files give them; else none.
    public List<String> classNames() {
        return form.classNames();
    }

    /// What the columns of tables are taken for, in words; empty where there is no table.
    public String columns() {
        return form.columns();
    }

    /// Visits all examples in the order of the files.
    ///
    /// @throws IOException what the visitor throws, or the disk
    public void read(Visitor visitor) throws IOException {
        var pass = new Pass(files, limits, goesOn, visitor);
        form.read(pass);
        pass.end();
    }

    @Override
    public void close() throws IOException {
        form.close();
    }
}
