package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.browsing.Atlas;
import org.glyphery.dataset.browsing.DatasetBrowser;
import org.glyphery.dataset.statistics.MeasureColumn;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The pictures of a dataset: many at once as tiles of an atlas, with labels and measures as
/// columns, or some of them as numbers. Who names the version may keep the answer for ever.
@RestController
@RequestMapping("/api/datasets/{name}")
class DatasetPictures {

    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final int MOST_EXAMPLES = 100;

    private final Datasets datasets;
    private final DatasetBrowser browser;

    DatasetPictures(Datasets datasets, DatasetBrowser browser) {
        this.datasets = datasets;
        this.browser = browser;
    }

    /// How the pictures of an atlas lie.
    ///
    /// @param count of tiles
    /// @param across pictures in a row of a tile, and rows of a full tile
    record TilesEntry(int count, int across) {}

    /// One measure of every picture, in steps from 0 for the least to 255 for the most.
    ///
    /// @param bars that a histogram of it has
    record MeasureEntry(
            String name,
            String title,
            String low,
            String high,
            String unit,
            float least,
            float most,
            int bars,
            byte[] values) {

        static MeasureEntry of(MeasureColumn column) {
            var measure = column.measure();
            var range = column.range();
            return new MeasureEntry(
                    measure.word(),
                    measure.title(),
                    measure.low(),
                    measure.high(),
                    measure.unit(),
                    range.least(),
                    range.most(),
                    range.bars(),
                    column.quantised());
        }
    }

    /// All labels of a split, and all measures once they are there.
    ///
    /// @param labels a byte a picture; two, the higher first, where there are more than 256 classes
    record ColumnsEntry(
            String version,
            String split,
            int count,
            TilesEntry tiles,
            byte[] labels,
            Map<String, List<Integer>> tags,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<MeasureEntry>> measures) {}

    /// One example.
    ///
    /// @param pixels [height, width], or [height, width, channels] where there are several, each
    ///   from 0 to 1
    record ExampleEntry(
            int index, int label, @JsonProperty("class") String className, Object pixels) {}

    @GetMapping("/atlas/{tile}.png")
    ResponseEntity<byte[]> tile(
            @PathVariable String name,
            @PathVariable int tile,
            @RequestParam Optional<String> version,
            @RequestParam Optional<String> split) {
        var atlas = new Atlas(examples(facts(name, version), AskedSplit.split(split)));
        AskedNumber.require("tile", tile, 0, atlas.tiles() - 1);
        return ResponseEntity.ok()
                .cacheControl(kept(version))
                .contentType(MediaType.IMAGE_PNG)
                .body(atlas.png(tile));
    }

    /// Some pictures in any order, as a tile; no more than a full one has.
    @GetMapping("/atlas/chosen.png")
    ResponseEntity<byte[]> chosen(
            @PathVariable String name,
            @RequestParam Optional<String> version,
            @RequestParam Optional<String> split,
            @RequestParam("index") List<Integer> indices) {
        Examples examples = examples(facts(name, version), AskedSplit.split(split));
        int most = new Atlas(examples).picturesATile();
        AskedNumber.require("number of pictures", indices.size(), 1, most);
        indices.forEach(index -> AskedNumber.require("index", index, 0, examples.count() - 1));
        var some =
                new Atlas(examples.select(indices.stream().mapToInt(Integer::intValue).toArray()));
        return ResponseEntity.ok()
                .cacheControl(kept(version))
                .contentType(MediaType.IMAGE_PNG)
                .body(some.png(0));
    }

    @GetMapping("/columns")
    ResponseEntity<ColumnsEntry> columns(
            @PathVariable String name,
            @RequestParam Optional<String> version,
            @RequestParam Optional<String> split) {
        DatasetFacts facts = facts(name, version);
        Split wanted = AskedSplit.split(split);
        Examples examples = examples(facts, wanted);
        var atlas = new Atlas(examples);
        var measures =
                Optional.ofNullable(browser.survey(facts).measures().getNow(Map.of()).get(wanted))
                        .map(all -> all.stream().map(MeasureEntry::of).toList());
        var answer = ResponseEntity.ok();
        if (measures.isPresent()) answer.cacheControl(kept(version));
        else answer.cacheControl(CacheControl.noStore()).header(HttpHeaders.RETRY_AFTER, "1");
        return answer.body(
                new ColumnsEntry(
                        facts.version(),
                        wanted.word(),
                        examples.count(),
                        new TilesEntry(atlas.tiles(), atlas.across()),
                        labels(examples, facts.classes().size()),
                        tags(facts, wanted, examples),
                        measures));
    }

    /// The words that people have put on pictures, with the indices of these.
    private Map<String, List<Integer>> tags(DatasetFacts facts, Split split, Examples examples) {
        Map<String, List<Integer>> tags = new LinkedHashMap<>();
        datasets.tags(facts)
                .of(split)
                .forEach((tag, places) ->
                        tags.put(tag, places.stream().map(examples::indexOf).toList()));
        return tags;
    }

    @GetMapping("/examples")
    ResponseEntity<List<ExampleEntry>> some(
            @PathVariable String name,
            @RequestParam Optional<String> version,
            @RequestParam Optional<String> split,
            @RequestParam Optional<Integer> index,
            @RequestParam Optional<Integer> size) {
        DatasetFacts facts = facts(name, version);
        Examples examples = examples(facts, AskedSplit.split(split));
        int from =
                AskedNumber.require("index", index.orElse(0), 0, Math.max(0, examples.count() - 1));
        int wanted = AskedNumber.require("size", size.orElse(MOST_EXAMPLES), 1, MOST_EXAMPLES);
        int to = Math.min(examples.count(), from + wanted);
        return ListPage.answer(
                examples.count(),
                IntStream.range(from, to)
                        .mapToObj(place -> entry(facts, examples, place))
                        .toList());
    }

    private static ExampleEntry entry(DatasetFacts facts, Examples examples, int index) {
        int label = examples.label(index);
        return new ExampleEntry(
                index, label, facts.classes().get(label), PixelRows.of(examples.glyph(index)));
    }

    private DatasetFacts facts(String name, Optional<String> version) {
        return datasets.require(name, version);
    }

    private Examples examples(DatasetFacts facts, Split split) {
        return AskedSplit.examples(browser, facts, split);
    }

    /// Only the version says that the pictures are the same ones.
    private static CacheControl kept(Optional<String> version) {
        return version.isPresent()
                ? CacheControl.maxAge(FOR_EVER).cachePrivate().immutable()
                : CacheControl.noCache();
    }

    private static byte[] labels(Examples examples, int classes) {
        int[] labels = IntStream.range(0, examples.count()).map(examples::label).toArray();
        return DatasetReadings.labels(labels, classes);
    }
}
