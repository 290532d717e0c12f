package org.glyphery.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glyphery.api.MapArrays.MappedDrawing;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.dataset.Split;
import org.glyphery.image.Glyph;
import org.glyphery.inspection.projection.ExampleMap;
import org.glyphery.inspection.projection.ExampleMaps;
import org.glyphery.inspection.projection.MapQuestion;
import org.glyphery.inspection.projection.MapState;
import org.glyphery.network.NamedArray;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.UnknownModel;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.training.RunId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/// Examples of a split as a run's network sees them before its last layer, and what it sees near
/// them. A map is made when it is asked for first; until then the answer is 202, with how far it
/// is.
@RestController
@RequestMapping("/api/runs/{id}/map")
class MapRequests {

    private static final int USUAL_NEIGHBOURS = 10;
    private static final int MOST_NEIGHBOURS = 100;
    private static final int MOST_DRAWINGS = 200;

    private final Runs runs;
    private final Datasets datasets;
    private final ExampleMaps maps;
    private final Models models;
    private final OwnExamples own;
    private final GlyphBody bodies;
    private final JsonMapper json;

    MapRequests(
            Runs runs,
            Datasets datasets,
            ExampleMaps maps,
            Models models,
            OwnExamples own,
            GlyphBody bodies,
            JsonMapper json) {
        this.runs = runs;
        this.datasets = datasets;
        this.maps = maps;
        this.models = models;
        this.own = own;
        this.bodies = bodies;
        this.json = json;
    }

    /// How far a map is.
    ///
    /// @param doing in words
    /// @param share from 0 to 1
    record MapProgress(String doing, double share) {}

    /// Coordinates along the principal components, and the nearest neighbours of each example.
    @GetMapping
    ResponseEntity<StreamingResponseBody> map(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam Optional<String> split) {
        return whenDone(
                asked(id, epoch, split), "-map", map -> MapArrays.of(map, maps.pictures(map)));
    }

    /// What the last dense layer gets of each example.
    @GetMapping("/embeddings")
    ResponseEntity<StreamingResponseBody> embeddings(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam Optional<String> split) {
        return whenDone(asked(id, epoch, split), "-embeddings", MapArrays::embeddings);
    }

    /// The nearest neighbours of an example of the split, whether or not it is on the map.
    @GetMapping("/neighbours")
    ResponseEntity<StreamingResponseBody> ofExample(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam Optional<String> split,
            @RequestParam int index,
            @RequestParam Optional<Integer> among,
            @RequestParam Optional<Integer> count) {
        MapQuestion question = asked(id, epoch, split);
        Examples examples = question.split().of(datasets.open(question.data()));
        int last = examples.count() - 1;
        AskedNumber.require("index", index, 0, last);
        int most = among(among);
        int wanted = count(count);
        return whenDone(
                question,
                "-neighbours",
                map -> near(map, examples.glyph(index), map.placeOf(index), most, wanted));
    }

    /// The place of a picture, and its nearest neighbours; it comes as a [GlyphBody].
    @PostMapping(
            path = "/neighbours",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<StreamingResponseBody> ofPicture(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam Optional<String> split,
            @RequestParam Optional<Integer> among,
            @RequestParam Optional<Integer> count,
            @RequestHeader("Content-Type") MediaType type,
            @RequestBody byte[] body) {
        MapQuestion question = asked(id, epoch, split);
        Glyph picture = bodies.glyph(question.run(), type, body);
        int most = among(among);
        int wanted = count(count);
        return whenDone(question, "-neighbours", map -> near(map, picture, -1, most, wanted));
    }

    private List<NamedArray> near(
            ExampleMap map, Glyph picture, int itself, int among, int wanted) {
        return MapArrays.of(map, maps.place(map, picture, among, wanted, itself));
    }

    /// The places of the drawings that were kept, the newest first.
    @GetMapping("/drawings")
    ResponseEntity<StreamingResponseBody> ofDrawings(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam Optional<String> split,
            @RequestParam Optional<Integer> among) {
        MapQuestion question = asked(id, epoch, split);
        Run run = question.run();
        Model model = models.find(run.model()).orElseThrow(() -> new UnknownModel(run.model()));
        int most = among(among);
        return whenDone(question, "-drawings", map -> drawings(map, model, most));
    }

    private List<NamedArray> drawings(ExampleMap map, Model model, int among) {
        List<String> classes = model.data().classes();
        List<MappedDrawing> drawings =
                own.of(CollectionName.MINE, classes).stream()
                        .limit(MOST_DRAWINGS)
                        .map(kept -> {
                            Glyph seen = model.sees(kept);
                            var placed = maps.place(map, seen, among, USUAL_NEIGHBOURS, -1);
                            int label = classes.indexOf(kept.className());
                            return new MappedDrawing(label, seen, placed);
                        })
                        .toList();
        int near = Math.min(USUAL_NEIGHBOURS, Math.min(among, map.count()));
        return MapArrays.of(map, model.data().shape(), drawings, near);
    }

    private static int among(Optional<Integer> among) {
        int most = ExampleMaps.MOST_EXAMPLES;
        return AskedNumber.require("among", among.orElse(most), 1, most);
    }

    private static int count(Optional<Integer> count) {
        return AskedNumber.require("count", count.orElse(USUAL_NEIGHBOURS), 1, MOST_NEIGHBOURS);
    }

    private MapQuestion asked(RunId id, Optional<Integer> epoch, Optional<String> split) {
        Run run = runs.get(id);
        int asked = InsideQuestions.epoch(run, epoch);
        Split wanted =
                split.isPresent()
                        ? AskedSplit.split(split)
                        : usual(datasets.open(run.plan().dataset()));
        return MapQuestion.own(run, asked, wanted);
    }

    /// The split that is asked for where nobody names one.
    private static Split usual(Dataset dataset) {
        return Stream.of(Split.TEST, Split.VALIDATION)
                .filter(split -> split.of(dataset).count() > 0)
                .findFirst()
                .orElse(Split.TRAINING);
    }

    private ResponseEntity<StreamingResponseBody> whenDone(
            MapQuestion question, String end, Function<ExampleMap, List<NamedArray>> arrays) {
        MapState state = maps.of(question);
        if (state.map().isPresent()) {
            return Attachment.npz(question.run(), end, arrays.apply(state.map().get()));
        }
        var progress = new MapProgress(state.doing(), state.share());
        return ResponseEntity.accepted()
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_JSON)
                .body(out -> json.writeValue(out, progress));
    }
}
