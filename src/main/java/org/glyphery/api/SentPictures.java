package org.glyphery.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// The picture files that a request brings, as the parts of a form or one as its body.
final class SentPictures {

    /// The name of a file that has none.
    private static final String NO_NAME = "picture";

    /// The fields of a question that go without a file.
    private static final List<String> ASKED = List.of("model", "centring");

    private final HttpServletRequest request;
    private final List<String> fields;

    SentPictures(HttpServletRequest request) {
        this(request, ASKED);
    }

    /// @param fields that may go without a file
    SentPictures(HttpServletRequest request, List<String> fields) {
        this.request = request;
        this.fields = fields;
    }

    /// What is done with each of them.
    @FunctionalInterface
    interface FileReading<T> {
        T of(InputStream file, String name);
    }

    /// What is said of each file of a form, in their order.
    ///
    /// @throws NoPicture if there is none
    <T> List<T> ofForm(FileReading<T> reading) throws IOException, ServletException {
        List<T> answers = new ArrayList<>();
        for (Part part : request.getParts()) {
            if (isFile(part)) {
                answers.add(read(part, reading));
            } else if (part.getSubmittedFileName() == null) {
                UnknownName.refuse("field", List.of(part.getName()), fields);
            }
        }
        if (answers.isEmpty()) throw new NoPicture();
        return answers;
    }

    /// What is said of the file that is the body.
    ///
    /// @throws NoPicture if it is empty
    <T> List<T> ofBody(FileReading<T> reading) throws IOException {
        var file = new BufferedInputStream(request.getInputStream());
        file.mark(1);
        if (file.read() < 0) throw new NoPicture();
        file.reset();
        return List.of(reading.of(file, NO_NAME));
    }

    /// Other parts are fields. A form in a browser sends a file without name and content where none
    /// was chosen.
    private static boolean isFile(Part part) {
        String name = part.getSubmittedFileName();
        if (name != null) return !name.isEmpty() || part.getSize() > 0;
        String type = part.getContentType();
        return type != null && type.startsWith("image/");
    }

    private static <T> T read(Part part, FileReading<T> reading) throws IOException {
        String submitted = part.getSubmittedFileName();
        boolean unnamed = submitted == null || submitted.isEmpty();
        try (var file = part.getInputStream()) {
            return reading.of(file, unnamed ? NO_NAME : submitted);
        }
    }
}
