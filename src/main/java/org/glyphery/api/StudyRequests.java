package org.glyphery.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.glyphery.TextFile;
import org.glyphery.study.ReportFile;
import org.glyphery.study.Reports;
import org.glyphery.study.Studies;
import org.glyphery.study.Study;
import org.glyphery.study.StudyFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// `/api/studies`: studies, their beginning and end, and their reports. 404 where there is no such
/// study.
@RestController
@RequestMapping("/api/studies")
class StudyRequests {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final int LARGEST_PAGE = 100;
    private static final MediaType ZIP = new MediaType("application", "zip");

    private final Studies studies;
    private final Reports reports;

    StudyRequests(Studies studies, Reports reports) {
        this.studies = studies;
        this.reports = reports;
    }

    /// The studies without their runs.
    @GetMapping
    ResponseEntity<List<StudySummary>> all(@RequestParam MultiValueMap<String, String> asked) {
        var page = ListPage.only(asked, LARGEST_PAGE);
        return ListPage.answer(
                studies.count(),
                studies.list(page.offset(), page.size()).stream().map(StudySummary::of).toList());
    }

    /// Keeps the study in the body, as `study.yaml` has it, under a name made from its title.
    @PostMapping
    ResponseEntity<StudyEntry> add(@RequestBody byte[] file) {
        Study study = studies.add(studies.read(TextFile.read(file)));
        return ResponseEntity.created(URI.create("/api/studies/" + study.name()))
                .body(StudyEntry.of(studies.state(study)));
    }

    @GetMapping("/{name}")
    StudyEntry one(@PathVariable String name) {
        return StudyEntry.of(studies.state(studies.get(name)));
    }

    /// Queues what is missing.
    @PostMapping("/{name}/start")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void start(@PathVariable String name) {
        studies.start(studies.get(name));
    }

    /// Cancels what waits or trains.
    @PostMapping("/{name}/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void stop(@PathVariable String name) {
        studies.stop(studies.get(name));
    }

    /// What [#add] takes.
    @GetMapping("/{name}/study.yaml")
    ResponseEntity<String> file(@PathVariable String name) {
        Study study = studies.get(name);
        return Attachment.of(study.name() + ".yaml", MediaType.APPLICATION_YAML)
                .body(StudyFile.write(study));
    }

    /// The report to be read in a browser, and printed.
    @GetMapping("/{name}/report.html")
    ResponseEntity<String> report(@PathVariable String name) {
        return ResponseEntity.ok().contentType(HTML).body(reports.html(studies.get(name)));
    }

    /// HTML, Markdown and figures, each a file.
    @GetMapping("/{name}/report.zip")
    ResponseEntity<StreamingResponseBody> files(@PathVariable String name) {
        Study study = studies.get(name);
        List<ReportFile> files = reports.files(study);
        return Attachment.of(study.name() + "-report.zip", ZIP)
                .body(out -> {
                    try (var zip = new ZipOutputStream(out)) {
                        for (ReportFile file : files) {
                            zip.putNextEntry(new ZipEntry(file.name()));
                            zip.write(file.bytes());
                        }
                    }
                });
    }
}
