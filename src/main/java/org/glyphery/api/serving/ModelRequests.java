package org.glyphery.api.serving;

import java.util.List;
import org.glyphery.api.ListPage;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.ServedTarget;
import org.glyphery.prediction.Serving;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Which models there are and what they take, in TensorFlow Serving's REST form; the list of all is
/// Glyphery's own.
@RestController
@RequestMapping("/v1/models")
class ModelRequests {

    private static final int LARGEST_PAGE = 1_000;

    private final ServedModels models;
    private final Serving serving;

    ModelRequests(ServedModels models, Serving serving) {
        this.models = models;
        this.serving = serving;
    }

    @GetMapping
    ResponseEntity<ModelList> all(@RequestParam MultiValueMap<String, String> asked) {
        var page = ListPage.only(asked, LARGEST_PAGE);
        List<Model> all = serving.models();
        return ListPage.answer(
                all.size(),
                new ModelList(
                        page.of(all).stream()
                                .map(model -> ModelList.ModelEntry.of(model))
                                .toList()));
    }

    /// The status of all versions.
    @GetMapping("/{name}")
    ModelStatus status(@PathVariable String name) {
        return ModelStatus.of(serving.versions(models.target(name)));
    }

    @GetMapping("/{name}/versions/{version}")
    ModelStatus versionStatus(@PathVariable String name, @PathVariable String version) {
        return status(models.target(name, ServedModels.version(version)));
    }

    @GetMapping("/{name}/labels/{label}")
    ModelStatus labelStatus(@PathVariable String name, @PathVariable String label) {
        return status(models.labelled(name, label));
    }

    @GetMapping("/{name}/metadata")
    ModelMetadata metadata(@PathVariable String name) {
        return metadata(models.target(name));
    }

    @GetMapping("/{name}/versions/{version}/metadata")
    ModelMetadata versionMetadata(@PathVariable String name, @PathVariable String version) {
        return metadata(models.target(name, ServedModels.version(version)));
    }

    @GetMapping("/{name}/labels/{label}/metadata")
    ModelMetadata labelMetadata(@PathVariable String name, @PathVariable String label) {
        return metadata(models.labelled(name, label));
    }

    private ModelStatus status(ServedTarget target) {
        return ModelStatus.of(List.of(models.stored(target)));
    }

    private ModelMetadata metadata(ServedTarget target) {
        return ModelMetadata.of(target.name(), models.stored(target), target.model().network());
    }
}
