package org.glyphery.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Npz;
import org.glyphery.network.Weights;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// An answer that browsers store as a file.
final class Attachment {

    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Attachment() {}

    static ResponseEntity.BodyBuilder of(String fileName, MediaType type) {
        var attachment = ContentDisposition.attachment().filename(fileName).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(type);
    }

    /// Arrays with names, as NumPy reads them.
    static ResponseEntity<StreamingResponseBody> npz(String fileName, List<NamedArray> arrays) {
        return of(fileName, MediaType.APPLICATION_OCTET_STREAM)
                .body(out -> Npz.write(new Weights(arrays), out));
    }
}
