package org.glyphery.api.serving;

import java.util.List;
import org.glyphery.Release;
import org.glyphery.prediction.ServedTarget;
import org.glyphery.prediction.Serving;
import org.glyphery.run.ModelName;
import org.glyphery.run.StorageCheck;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the Open Inference Protocol asks besides predictions: who answers, whether it can, and what
/// its models take.
@RestController
@RequestMapping("/v2")
class InferenceServer {

    private final ServedModels models;
    private final Serving serving;
    private final ApplicationAvailability availability;
    private final StorageCheck storage;

    InferenceServer(
            ServedModels models,
            Serving serving,
            ApplicationAvailability availability,
            StorageCheck storage) {
        this.models = models;
        this.serving = serving;
        this.availability = availability;
        this.storage = storage;
    }

    record ServerFacts(String name, String version, List<String> extensions) {}

    record Live(boolean live) {}

    /// The protocol's text calls it `live`, the servers that speak it call it `ready`.
    record ServerHealth(boolean live, boolean ready) {}

    record ModelReady(ModelName name, boolean ready) {}

    /// The protocol's text writes the address without the last slash, its OpenAPI document with it.
    @GetMapping({"", "/"})
    ServerFacts server() {
        return new ServerFacts("glyphery", Release.version().orElse("development"), List.of());
    }

    @GetMapping("/health/live")
    Live live() {
        return new Live(true);
    }

    /// Models are loaded when they are asked, so that none has to be waited for. Not ready once the
    /// server has been asked to end, nor while nothing can be stored.
    @GetMapping("/health/ready")
    ResponseEntity<ServerHealth> ready() {
        boolean ready =
                availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                        && storage.fault().isEmpty();
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new ServerHealth(true, ready));
    }

    @GetMapping("/models/{name}")
    InferModel model(@PathVariable String name) {
        ServedTarget target = models.target(name);
        return InferModel.of(target.name(), serving.versions(target), target.model().network());
    }

    @GetMapping("/models/{name}/versions/{version}")
    InferModel modelVersion(@PathVariable String name, @PathVariable String version) {
        ServedTarget target = models.target(name, ServedModels.version(version));
        return InferModel.of(
                target.name(), List.of(models.stored(target)), target.model().network());
    }

    @GetMapping("/models/{name}/ready")
    ModelReady modelReady(@PathVariable String name) {
        return new ModelReady(models.target(name).name(), true);
    }

    @GetMapping("/models/{name}/versions/{version}/ready")
    ModelReady versionReady(@PathVariable String name, @PathVariable String version) {
        ServedTarget target = models.target(name, ServedModels.version(version));
        models.stored(target);
        return new ModelReady(target.name(), true);
    }
}
