package org.glyphery.api;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/// A file of examples as the one part of a form.
final class FormFile {

    private static final String BOUNDARY = "end-of-a-part";

    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private FormFile() {}

    static BodyPublisher of(String fileName, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """
                        .formatted(BOUNDARY, fileName)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    /// Two classes of 5 numbers a row: the label, then a picture of 2x2.
    static byte[] rows() {
        var rows = new StringBuilder();
        for (int row = 0; row < 40; row++) {
            int label = row % 2;
            rows.append("%d,%d,%d,%d,%d\n".formatted(label, 200 * label, 3, row, 250));
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }
}
