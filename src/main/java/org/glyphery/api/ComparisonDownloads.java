package org.glyphery.api;

import java.util.List;
import org.glyphery.comparison.Comparisons;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.Runs;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the page Compare shows, as files: `?runs=` takes the ids of 2 to 20 runs, with commas
/// between.
@RestController
@RequestMapping("/api/comparisons")
class ComparisonDownloads {

    private final Comparisons comparisons;

    ComparisonDownloads(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /// Models that nobody has timed yet are timed first, unless a network trains.
    @GetMapping("/results.csv")
    ResponseEntity<String> results(@RequestParam List<String> runs) {
        RunComparison comparison = comparisons.timed(comparison(runs));
        return Attachment.of("results.csv", Attachment.CSV).body(new ResultCsv(comparison).csv());
    }

    @GetMapping("/curves.csv")
    ResponseEntity<String> curvesAsCsv(@RequestParam List<String> runs) {
        return Attachment.of("curves.csv", Attachment.CSV)
                .body(LearningCurveEntry.csv(comparison(runs)));
    }

    @GetMapping("/curves.json")
    ResponseEntity<List<LearningCurveEntry>> curves(@RequestParam List<String> runs) {
        return Attachment.of("curves.json", MediaType.APPLICATION_JSON)
                .body(comparison(runs).runs().stream().map(LearningCurveEntry::of).toList());
    }

    private RunComparison comparison(List<String> runs) {
        return comparisons.of(runs.stream().map(Runs::id).toList());
    }
}
