package org.glyphery.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.glyphery.InkLimits;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.Erasure;
import org.glyphery.dataset.Gathering;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.KeptCount;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnCollections;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.dataset.collections.CollectionExport;
import org.glyphery.dataset.collections.Erasing;
import org.glyphery.dataset.exports.ExportedFiles;
import org.glyphery.image.Centring;
import org.glyphery.image.Ink;
import org.glyphery.image.InkJson;
import org.glyphery.run.ModelName;
import org.glyphery.study.OwnExperiments;
import org.glyphery.study.OwnExperiments.OwnExperiment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;

/// `/api/collections`: what people drew and kept. 404 where there is no such collection.
@RestController
@RequestMapping("/api/collections")
class CollectionRequests {

    private static final MediaType ZIP = new MediaType("application", "zip");
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final List<String> NEW = List.of("title", "classes", "consent", "shared");
    private static final List<String> GIVEN =
            List.of("class", "giver", "consent", "strokes", "width", "side");

    private final OwnCollections collections;
    private final OwnExamples own;
    private final Erasing erasing;
    private final InkLimits limits;
    private final OwnExperiments experiments;

    CollectionRequests(
            OwnCollections collections,
            OwnExamples own,
            Erasing erasing,
            InkLimits limits,
            OwnExperiments experiments) {
        this.collections = collections;
        this.own = own;
        this.erasing = erasing;
        this.limits = limits;
        this.experiments = experiments;
    }

    @GetMapping
    List<CollectionEntry> all() {
        Map<CollectionName, List<KeptCount>> kept = own.counts();
        return collections.all().stream().map(each -> entry(each, kept)).toList();
    }

    @GetMapping("/{name}")
    CollectionEntry one(@PathVariable CollectionName name) {
        return entry(collections.require(name));
    }

    private CollectionEntry entry(OwnCollection collection) {
        return entry(collection, own.counts());
    }

    private static CollectionEntry entry(
            OwnCollection collection, Map<CollectionName, List<KeptCount>> kept) {
        return CollectionEntry.of(collection, kept.getOrDefault(collection.name(), List.of()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CollectionEntry begin(@RequestBody JsonNode asked) {
        UnknownName.refuse("field", asked.propertyNames(), NEW);
        JsonNode classes = asked.path("classes");
        if (!classes.isMissingNode()
                && (!classes.isArray()
                        || classes.valueStream().anyMatch(each -> !each.isString()))) {
            throw new InvalidSetting("classes", "an array of names", classes);
        }
        return entry(
                collections.begin(
                        text(asked, "title"),
                        classes.valueStream().map(JsonNode::stringValue).toList(),
                        text(asked, "consent"),
                        asked.path("shared").asBoolean(false)));
    }

    /// Erases what lies in it, and ends it.
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable CollectionName name) {
        erasing.end(collections.require(name));
    }

    /// One drawing.
    ///
    /// @param id 32 hexadecimal digits
    record DrawingEntry(String id) {}

    /// @param given ink as [InkJson] has it, `class`, and to a shared collection `giver` and
    ///   `consent`, which is its sentence, word for word
    @PostMapping("/{name}/drawings")
    @ResponseStatus(HttpStatus.CREATED)
    DrawingEntry give(@PathVariable CollectionName name, @RequestBody JsonNode given) {
        UnknownName.refuse("field", given.propertyNames(), GIVEN);
        Consent.require(collections.require(name), text(given, "consent"));
        Ink ink = InkJson.read(given, limits);
        if (ink.isEmpty()) throw new InvalidSetting("strokes", "at least one stroke", "empty");
        OwnExample kept =
                own.keep(
                        new Gift(name, text(given, "giver")),
                        ink,
                        ink.toGlyph(Centring.MASS),
                        text(given, "class"));
        return new DrawingEntry(kept.id());
    }

    /// Nothing happens where it is not there any more.
    @DeleteMapping("/{name}/drawings/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable CollectionName name, @PathVariable String id) {
        collections.require(name);
        if (own.all(name).stream().anyMatch(each -> each.id().equals(id))) own.remove(id);
    }

    /// What was erased.
    ///
    /// @param versions how many pictures went from each version that was made of the collection
    record ErasureEntry(Map<String, Integer> versions) {}

    /// Erases for good all that one person gave.
    @DeleteMapping("/{name}/givers/{giver}")
    ErasureEntry erase(@PathVariable CollectionName name, @PathVariable String giver) {
        collections.require(name);
        return new ErasureEntry(erasing.erase(Erasure.of(new Gift(name, giver))));
    }

    @GetMapping("/{name}/export.zip")
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable CollectionName name, @RequestParam("as") String as) {
        var all = Gathering.whole(collections.require(name), own.all(name));
        var export = new CollectionExport(all, as);
        return Attachment.of("%s-%s.zip".formatted(name, as), ZIP)
                .body(out -> {
                    try (var zip = new ZipOutputStream(out)) {
                        export.write(new ExportedFiles.Zipped(zip));
                    }
                });
    }

    /// What templates read and what a trained model does, to be read in a browser, and printed.
    ///
    /// @param model that stands for "after"; absent for the likeliest
    @GetMapping("/{name}/report.html")
    ResponseEntity<String> beforeAndAfter(
            @PathVariable CollectionName name, @RequestParam Optional<String> model) {
        Optional<ModelName> trained = model.map(experiments::trained);
        OwnExperiment experiment = experiments.of(collections.require(name), trained);
        return ResponseEntity.ok().contentType(HTML).body(experiments.html(experiment));
    }

    private static String text(JsonNode asked, String field) {
        JsonNode text = asked.path(field);
        if (text.isMissingNode() || text.isNull()) return "";
        if (!text.isString()) throw new InvalidSetting(field, "a text", text);
        return text.stringValue();
    }
}
