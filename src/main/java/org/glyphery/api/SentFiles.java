package org.glyphery.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.glyphery.Home;
import org.glyphery.UserError;
import org.glyphery.dataset.imports.ImportSource;
import org.springframework.stereotype.Component;

/// Files of examples that come as the part of a form, on their way to whoever reads them.
@Component
class SentFiles {

    private final Path folder;

    SentFiles(Home home) throws IOException {
        folder = home.emptied("uploads");
    }

    /// A form without a file, or with several.
    private static final class NotOneFile extends UserError {
        NotOneFile(int files) {
            super(
                    files == 0
                            ? "There is no file in this form: send one as a part, as in curl -F"
                                    + " file=@letters.zip."
                            : "There are %d files in this form, and a dataset is made of one: put them into a zip."
                                    .formatted(files));
        }
    }

    /// Puts the one file of a form on the disk and gives it on; it is deleted again where it is not
    /// taken.
    <T> T give(HttpServletRequest request, Function<ImportSource, T> takes)
            throws IOException, ServletException {
        Part part = file(request);
        Path file = Files.createTempFile(folder, "upload", "");
        boolean isTaken = false;
        try {
            part.write(file.toString());
            T answer = takes.apply(new ImportSource(file, part.getSubmittedFileName(), true));
            isTaken = true;
            return answer;
        } finally {
            if (!isTaken) Files.deleteIfExists(file);
        }
    }

    private static Part file(HttpServletRequest request) throws IOException, ServletException {
        List<Part> files =
                request.getParts().stream()
                        .filter(part -> part.getSubmittedFileName() != null)
                        .filter(part -> part.getSize() > 0)
                        .toList();
        if (files.size() != 1) throw new NotOneFile(files.size());
        return files.getFirst();
    }
}
