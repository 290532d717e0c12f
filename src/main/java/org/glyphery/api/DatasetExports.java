package org.glyphery.api;

import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.exports.DatasetExport;
import org.glyphery.dataset.exports.ExportForm;
import org.glyphery.dataset.exports.ExportedFiles;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// `GET /api/datasets/{name}/export.zip?as=idx|csv|png`: a dataset to take along, with its licence
/// and whom to cite. Written while it is sent, so that nothing of it is kept.
@RestController
class DatasetExports {

    private static final MediaType ZIP = new MediaType("application", "zip");

    private final Datasets datasets;

    DatasetExports(Datasets datasets) {
        this.datasets = datasets;
    }

    @GetMapping("/api/datasets/{name}/export.zip")
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable String name,
            @RequestParam("as") String form,
            @RequestParam Optional<String> version) {
        var as = ExportForm.read(form);
        DatasetFacts facts = datasets.require(name, version);
        var export = DatasetExport.of(datasets, facts, as);
        return Attachment.of("%s-%s.zip".formatted(name, as.word()), ZIP)
                .body(out -> {
                    try (var zip = new ZipOutputStream(out)) {
                        export.write(new ExportedFiles.Zipped(zip));
                    }
                });
    }
}
