package org.glyphery.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.glyphery.dataset.imports.ImportDraft;
import org.glyphery.dataset.imports.ImportDrafts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/imports`: files of examples that wait on the page Data until a person has said how they
/// become a dataset.
@RestController
@RequestMapping("/api/imports")
class ImportDraftRequests {

    private final ImportDrafts drafts;
    private final SentFiles files;

    ImportDraftRequests(ImportDrafts drafts, SentFiles files) {
        this.drafts = drafts;
        this.files = files;
    }

    /// What waits.
    record ImportDraftEntry(String id, String file) {

        static ImportDraftEntry of(ImportDraft draft) {
            return new ImportDraftEntry(draft.id(), draft.fileName());
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportDraftEntry add(HttpServletRequest request) throws IOException, ServletException {
        return files.give(request, from -> ImportDraftEntry.of(drafts.add(from)));
    }

    /// Forgets it; nothing where it is gone.
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String id) {
        drafts.find(id).ifPresent(drafts::discard);
    }
}
