package org.glyphery.api;

import java.util.Optional;
import org.glyphery.run.RunQueue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/queue`: how many runs wait, and whether the next of them begins. Which they are,
/// `/api/runs?status=queued` says.
@RestController
class QueueRequests {

    private final RunQueue queue;

    QueueRequests(RunQueue queue) {
        this.queue = queue;
    }

    /// @param paused whether somebody has paused it
    /// @param rests why nothing begins for now, since nothing can be stored
    record QueueEntry(int waiting, boolean paused, Optional<String> rests) {}

    @GetMapping("/api/queue")
    QueueEntry queue() {
        return new QueueEntry(queue.waiting(), queue.isPaused(), queue.rests());
    }
}
