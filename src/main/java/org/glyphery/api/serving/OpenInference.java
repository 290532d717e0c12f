package org.glyphery.api.serving;

import java.io.IOException;
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
            @RequestHeader(BinaryBody.HEADER) Optional<String> jsonLength,
            InputStream body)
            throws IOException {
        return infer(name, new Version.BestVersion(), BinaryBody.read(body, jsonLength));
    }

    @PostMapping("/v2/models/{name}/versions/{version}/infer")
    InferAnswer inferVersion(
            @PathVariable String name,
            @PathVariable String version,
            @RequestHeader(BinaryBody.HEADER) Optional<String> jsonLength,
            InputStream body)
            throws IOException {
        return infer(name, ServedModels.version(version), BinaryBody.read(body, jsonLength));
    }

    private InferAnswer infer(String name, Version version, BinaryBody body) {
        Model model = models.model(name);
        InferBody asked;
        try (var parser = parsers.of(body.json())) {
            int most = models.mostNumbers(model);
            asked = new InferBodyReader(parser, most, body.numbers()).read();
        }
        var pictures = Pictures.of(asked.numbers(), model.network().input(), InferBody.INPUT);
        var answer = serving.answer(model.name(), version, pictures.pixels(), pictures.size());
        return new InferAnswer(
                model.name(),
                Integer.toString(answer.epoch()),
                asked.id(),
                List.of(InferAnswer.Tensor.of(answer.probabilities(), pictures.size())));
    }
}
