package org.glyphery;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A file of examples as the one part of a form.
public final class FormFile {

    private static final String BOUNDARY = "end-of-a-part";

    public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private FormFile() {}

    public static BodyPublisher of(String fileName, byte[] file) {
        return of(fileName, BodyPublishers.ofByteArray(file));
    }

    /// With fields before the files, all of which have the same name.
    public static BodyPublisher of(Map<String, String> fields, String fileName, byte[]... files) {
        var parts = new ArrayList<BodyPublisher>();
        fields.forEach((name, value) ->
                parts.add(
                        BodyPublishers.ofString(
                                """
                                --%s\r
                                Content-Disposition: form-data; name="%s"\r
                                \r
                                %s\r
                                """
                                        .formatted(BOUNDARY, name, value))));
        for (byte[] file : files) parts.add(part(fileName, BodyPublishers.ofByteArray(file)));
        return ended(parts);
    }

    public static BodyPublisher of(String fileName, BodyPublisher content) {
        return ended(List.of(part(fileName, content)));
    }

    private static BodyPublisher ended(List<BodyPublisher> parts) {
        var all = new ArrayList<>(parts);
        all.add(BodyPublishers.ofString("--%s--\r\n".formatted(BOUNDARY)));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }

    private static BodyPublisher part(String fileName, BodyPublisher content) {
        String head =
                """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """
                        .formatted(BOUNDARY, fileName);
        return BodyPublishers.concat(
                BodyPublishers.ofString(head), content, BodyPublishers.ofString("\r\n"));
    }

    /// Two classes of 5 numbers a row: the label, then a picture of 2x2.
    public static byte[] rows() {
        var rows = new StringBuilder();
        for (int row = 0; row < 40; row++) {
            int label = row % 2;
            rows.append("%d,%d,%d,%d,%d\n".formatted(label, 200 * label, 3, row, 250));
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }
}
