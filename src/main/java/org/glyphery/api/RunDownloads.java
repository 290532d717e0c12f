package org.glyphery.api;

import java.util.List;
import java.util.Optional;
import org.glyphery.InvalidSetting;
import org.glyphery.network.Npz;
import org.glyphery.network.Weights;
import org.glyphery.run.Execution;
import org.glyphery.run.LiveGlimpses;
import org.glyphery.run.NoWeights;
import org.glyphery.run.Run;
import org.glyphery.run.RunFilms;
import org.glyphery.run.Runs;
import org.glyphery.training.Film;
import org.glyphery.training.PlanJson;
import org.glyphery.training.RunId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// What of a run can be taken along, as files named after its model.
@RestController
@RequestMapping("/api/runs/{id}")
class RunDownloads {

    private static final String EPOCHS = "epochs";
    private static final String UPDATES = "updates";

    private final Runs runs;
    private final RunFilms films;
    private final LiveGlimpses glimpses;

    RunDownloads(Runs runs, RunFilms films, LiveGlimpses glimpses) {
        this.runs = runs;
        this.films = films;
        this.glimpses = glimpses;
    }

    /// The weights of the best epoch, or of the one named: float32 arrays with names, as NumPy
    /// reads them.
    @GetMapping("/weights.npz")
    ResponseEntity<StreamingResponseBody> weights(
            @PathVariable RunId id, @RequestParam Optional<Integer> epoch) {
        Run run = runs.get(id);
        Weights weights =
                epoch.map(number -> weights(run, number)).orElseGet(() -> runs.bestWeights(run));
        return file(run, ".npz", MediaType.APPLICATION_OCTET_STREAM)
                .body(out -> Npz.write(weights, out));
    }

    private Weights weights(Run run, int epoch) {
        return runs.weights(run, epoch).orElseThrow(() -> new NoWeights(run, epoch));
    }

    /// The kernels that look at the picture as they became what they are, at 8 bits a number, as
    /// NumPy reads them: after each of some epochs, or after each of the first updates.
    ///
    /// @param of `epochs` or `updates`
    /// @param from the first epoch
    /// @param to the last epoch
    @GetMapping("/snapshots.npz")
    ResponseEntity<StreamingResponseBody> snapshots(
            @PathVariable RunId id,
            @RequestParam(defaultValue = EPOCHS) String of,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int to) {
        Run run = runs.get(id);
        Film film =
                switch (of) {
                    case EPOCHS -> films.epochs(run, from, to);
                    case UPDATES -> films.firstUpdates(run);
                    default ->
                            throw new InvalidSetting(
                                    "of", "%s or %s".formatted(EPOCHS, UPDATES), "\"" + of + "\"");
                };
        return file(run, "-%s.npz".formatted(of), MediaType.APPLICATION_OCTET_STREAM)
                .body(out -> Npz.write(film.arrays(), out));
    }

    /// What can be seen of a run while it trains: how it reads the watched examples, and the
    /// kernels that look at the picture. Whoever wants to see more asks again; that there is
    /// nothing newer is no failure.
    ///
    /// @param after steps of what is known already
    @GetMapping("/glimpse.npz")
    ResponseEntity<StreamingResponseBody> glimpse(
            @PathVariable RunId id, @RequestParam(defaultValue = "-1") long after) {
        Run run = runs.get(id);
        return glimpses.newest(id, after)
                .map(glimpse ->
                        file(run, "-glimpse.npz", MediaType.APPLICATION_OCTET_STREAM)
                                .<StreamingResponseBody>body(
                                        out -> Npz.write(glimpse.arrays(), out)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/plan.json")
    ResponseEntity<String> plan(@PathVariable RunId id) {
        Run run = runs.get(id);
        return file(run, "-plan.json", MediaType.APPLICATION_JSON).body(PlanJson.write(run.plan()));
    }

    @GetMapping("/history.json")
    ResponseEntity<List<EpochEntry>> history(@PathVariable RunId id) {
        Run run = runs.get(id);
        return file(run, "-history.json", MediaType.APPLICATION_JSON).body(entries(run));
    }

    @GetMapping("/history.csv")
    ResponseEntity<String> historyAsCsv(@PathVariable RunId id) {
        Run run = runs.get(id);
        return file(run, "-history.csv", Attachment.CSV).body(EpochEntry.csv(entries(run)));
    }

    private List<EpochEntry> entries(Run run) {
        return runs.history(run).stream().map(EpochEntry::of).toList();
    }

    /// A line a layer, epoch by epoch; none where the plan does not ask for them.
    @GetMapping("/gradient-norms.csv")
    ResponseEntity<String> gradientNorms(@PathVariable RunId id) {
        Run run = runs.get(id);
        var csv = new Csv(List.of("epoch", "layer", "norm"));
        runs.gradientNorms(run)
                .forEach(norm -> csv.add(List.of(norm.epoch(), norm.layer(), norm.norm())));
        return file(run, "-gradient-norms.csv", Attachment.CSV).body(csv.text());
    }

    /// The time and the machine of its training; null before it was first started.
    @GetMapping("/provenance.json")
    ResponseEntity<Optional<Execution>> provenance(@PathVariable RunId id) {
        Run run = runs.get(id);
        return file(run, "-provenance.json", MediaType.APPLICATION_JSON).body(runs.execution(run));
    }

    private static ResponseEntity.BodyBuilder file(Run run, String end, MediaType type) {
        return Attachment.of(run.model() + end, type);
    }
}
