package org.glyphery.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.InvalidSetting;
import org.glyphery.api.ServedNameEntry.ServedChangeEntry;
import org.glyphery.prediction.ChangeNote;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.Promotion;
import org.glyphery.prediction.ServedChange;
import org.glyphery.prediction.ServedName;
import org.glyphery.prediction.ServedNames;
import org.glyphery.run.ModelName;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.run.UnknownRun;
import org.glyphery.training.RunId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// `/api/served-names`: names that lead to one model after the other.
@RestController
@RequestMapping("/api/served-names")
class ServedNameRequests {

    private static final int LARGEST_PAGE = 1_000;
    private static final List<String> PROMOTION = List.of("run", "note", "breaking");
    private static final List<String> NOTE = List.of("note");

    private final ServedNames names;
    private final Runs runs;
    private final Models models;

    ServedNameRequests(ServedNames names, Runs runs, Models models) {
        this.names = names;
        this.runs = runs;
        this.models = models;
    }

    record ServedNameList(List<ServedNameEntry> names) {}

    record ServedHistory(List<ServedChangeEntry> changes) {}

    @GetMapping
    ResponseEntity<ServedNameList> all(@RequestParam MultiValueMap<String, String> asked) {
        var page = ListPage.only(asked, LARGEST_PAGE);
        List<ServedName> all = names.all();
        return ListPage.answer(
                all.size(),
                new ServedNameList(page.of(all).stream().map(ServedNameEntry::of).toList()));
    }

    @GetMapping("/{name}")
    ResponseEntity<ServedNameEntry> one(@PathVariable String name) {
        return answer(HttpStatus.OK, names.get(name));
    }

    /// The last change first.
    @GetMapping("/{name}/history")
    ResponseEntity<ServedHistory> history(
            @PathVariable String name, @RequestParam MultiValueMap<String, String> asked) {
        var page = ListPage.only(asked, LARGEST_PAGE);
        List<ServedChange> changes = names.history(name);
        List<ServedChangeEntry> entries =
                IntStream.range(0, changes.size())
                        .mapToObj(index ->
                                ServedChangeEntry.of(
                                        changes.get(index),
                                        index == 0
                                                ? Optional.empty()
                                                : Optional.of(changes.get(index - 1))))
                        .toList()
                        .reversed();
        return ListPage.answer(entries.size(), new ServedHistory(page.of(entries)));
    }

    /// Makes the name, or promotes another run to it.
    ///
    /// @param body `run` (an id, or a model's own name); optional `note` and `breaking`
    @PutMapping("/{name}")
    ResponseEntity<ServedNameEntry> promote(
            @PathVariable String name, @RequestBody JsonNode body, HttpServletRequest request) {
        UnknownName.refuse("field", body.propertyNames(), PROMOTION);
        var promotion =
                new Promotion(run(body), isBreaking(body), SentChange.of(request, note(body)));
        var asked = ModelName.read(name).orElseThrow(() -> unusable(name));
        boolean isNew = names.find(asked).isEmpty();
        return answer(isNew ? HttpStatus.CREATED : HttpStatus.OK, names.promote(asked, promotion));
    }

    /// @param body may hold a `note`
    @PostMapping("/{name}/rollback")
    ResponseEntity<ServedNameEntry> rollback(
            @PathVariable String name,
            @RequestBody Optional<JsonNode> body,
            HttpServletRequest request) {
        body.ifPresent(sent -> UnknownName.refuse("field", sent.propertyNames(), NOTE));
        ChangeNote change = SentChange.of(request, body.map(ServedNameRequests::note).orElse(""));
        return answer(HttpStatus.OK, names.rollback(names.get(name), change));
    }

    @DeleteMapping("/{name}")
    ResponseEntity<Void> delete(@PathVariable String name, HttpServletRequest request) {
        names.delete(names.get(name), SentChange.of(request, ""));
        return ResponseEntity.noContent().build();
    }

    private static InvalidSetting unusable(String name) {
        return new InvalidSetting(
                "name", "lower-case letters and digits, joined by hyphens", "\"" + name + "\"");
    }

    private Run run(JsonNode body) {
        JsonNode run = body.path("run");
        if (!run.isString()) {
            throw new InvalidSetting("run", "a run's id or a model's own name", run);
        }
        String written = run.stringValue();
        Optional<RunId> id = RunId.read(written);
        return id.isPresent()
                ? runs.get(id.get())
                : ModelName.read(written)
                        .flatMap(models::find)
                        .map(model -> model.run())
                        .orElseThrow(() -> UnknownRun.called(written));
    }

    private static boolean isBreaking(JsonNode body) {
        JsonNode breaking = body.path("breaking");
        if (breaking.isMissingNode() || breaking.isNull()) return false;
        if (!breaking.isBoolean()) {
            throw new InvalidSetting("breaking", "true or false", breaking);
        }
        return breaking.booleanValue();
    }

    private static String note(JsonNode body) {
        JsonNode note = body.path("note");
        if (note.isMissingNode() || note.isNull()) return "";
        if (!note.isString()) throw new InvalidSetting("note", "a text", note);
        return note.stringValue();
    }

    private static ResponseEntity<ServedNameEntry> answer(HttpStatus status, ServedName name) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.ETAG, SentChange.tag(name.revision()))
                .body(ServedNameEntry.of(name));
    }
}
