package org.glyphery.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.glyphery.TextFile;
import org.glyphery.run.Race;
import org.glyphery.run.Races;
import org.glyphery.run.RunEntry;
import org.glyphery.run.RunQueue;
import org.glyphery.training.RunId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/races`: two runs in one place of the queue, which train in turns. 404 where there is no
/// such race. Each of its runs is paused, cancelled and resumed like any other.
@RestController
@RequestMapping("/api/races")
class RaceRequests {

    private final Races races;
    private final RunQueue queue;

    RaceRequests(Races races, RunQueue queue) {
        this.races = races;
        this.queue = queue;
    }

    /// A race as programs see it.
    ///
    /// @param turn the run of it that trains at this moment, if one does
    record RaceEntry(RunId id, List<RunEntry> runs, Optional<RunId> turn) {}

    /// Queues runs of the two plans in the body.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RaceEntry> start(@RequestBody byte[] plans) {
        Race race = races.start(TextFile.read(plans));
        return ResponseEntity.created(URI.create("/api/races/" + race.id())).body(entry(race));
    }

    /// @param id that of the race, or of a run in it
    @GetMapping("/{id}")
    RaceEntry race(@PathVariable RunId id) {
        return entry(races.get(id));
    }

    private RaceEntry entry(Race race) {
        Optional<RunId> turn =
                queue.turn()
                        .filter(now -> race.runs().stream().anyMatch(run -> run.id().equals(now)));
        return new RaceEntry(race.id(), race.runs().stream().map(RunEntry::of).toList(), turn);
    }
}
