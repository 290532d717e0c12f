package org.glyphery.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glyphery.Home;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.imports.DatasetImports;
import org.glyphery.dataset.imports.ImportChoices;
import org.glyphery.dataset.imports.ImportSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/datasets?name=NAME`: a file of examples, as the part of a form, which becomes a
/// dataset. It is read beside; the dataset's state tells the rest.
@RestController
class DatasetUploads {

    private final DatasetImports imports;
    private final Path folder;

    DatasetUploads(DatasetImports imports, Home home) throws IOException {
        this.imports = imports;
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

    @PostMapping(path = "/api/datasets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    DatasetEntry add(HttpServletRequest request, @RequestParam MultiValueMap<String, String> asked)
            throws IOException, ServletException {
        var parameters = new UploadParameters(asked);
        DatasetName name = parameters.name();
        ImportChoices choices = parameters.choices();
        imports.requireFree(name);
        Part part = file(request);
        Path file = Files.createTempFile(folder, "upload", "");
        boolean isTaken = false;
        try {
            part.write(file.toString());
            var from = new ImportSource(file, part.getSubmittedFileName(), true);
            var started = imports.start(name, from, choices);
            isTaken = true;
            return DatasetEntry.onItsWay(started);
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
