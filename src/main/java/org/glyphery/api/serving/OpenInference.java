package org.glyphery.api.serving;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Serving;
import org.glyphery.prediction.Serving.Version;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Predictions in the Open Inference Protocol, version 2, which KServe, Triton and others speak
/// (<https://github.com/kserve/open-inference-protocol>). A version is a stored epoch; without one,
/// the best epoch answers.
@RestController
class OpenInference {

    /// Of Triton's extension that puts numbers behind the JSON as they lie in memory.
    private static final String BINARY = "Inference-Header-Content-Length";

    private final ServedModels models;
    private final Serving serving;
    private final BodyParsers parsers;

    OpenInference(ServedModels models, Serving serving, BodyParsers parsers) {
        this.models = models;
        this.serving = serving;
        this.parsers = parsers;
    }

    @PostMapping("/v2/models/{name}/infer")
    InferAnswer infer(
            @PathVariable String name,
            @RequestHeader(BINARY) Optional<String> binary,
            InputStream body) {
        requireJson(binary);
        return infer(name, new Version.BestVersion(), body);
    }

    @PostMapping("/v2/models/{name}/versions/{version}/infer")
    InferAnswer inferVersion(
            @PathVariable String name,
            @PathVariable String version,
            @RequestHeader(BINARY) Optional<String> binary,
            InputStream body) {
        requireJson(binary);
        return infer(name, ServedModels.version(version), body);
    }

    private static void requireJson(Optional<String> binary) {
        if (binary.isPresent()) {
            throw new InvalidTensor(
                    "The header %s announces binary data behind the JSON, which is not read here: send the numbers in the JSON, as \"data\"."
                            .formatted(BINARY));
        }
    }

    private InferAnswer infer(String name, Version version, InputStream body) {
        Model model = models.model(name);
        InferBody asked;
        try (var parser = parsers.of(body)) {
            asked = new InferBodyReader(parser, models.mostNumbers(model)).read();
        }
        var pictures = Pictures.of(asked.numbers(), model.network().input(), InferBody.INPUT);
        var answer = serving.answer(name, version, pictures.pixels(), pictures.size());
        return new InferAnswer(
                name,
                Integer.toString(answer.epoch()),
                asked.id(),
                List.of(InferAnswer.Tensor.of(answer.probabilities(), pictures.size())));
    }
}
