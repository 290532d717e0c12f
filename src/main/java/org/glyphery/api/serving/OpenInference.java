package org.glyphery.api.serving;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.glyphery.prediction.ServedTarget;
import org.glyphery.prediction.Serving;
import org.glyphery.prediction.Serving.Confidence;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Predictions in the Open Inference Protocol, version 2, which KServe, Triton and others speak
/// (<https://github.com/kserve/open-inference-protocol>). A version is a stored epoch, or what was
/// promoted under a served name; without one, the best epoch or what serves now answers.
/// Probabilities are as trained unless `?calibrated=true` asks for others.
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
            @RequestParam(defaultValue = "false") boolean calibrated,
            @RequestHeader(BinaryBody.HEADER) Optional<String> jsonLength,
            InputStream body,
            HttpServletResponse response)
            throws IOException {
        return infer(
                models.target(name),
                Confidence.of(calibrated),
                BinaryBody.read(body, jsonLength),
                response);
    }

    @PostMapping("/v2/models/{name}/versions/{version}/infer")
    InferAnswer inferVersion(
            @PathVariable String name,
            @PathVariable String version,
            @RequestParam(defaultValue = "false") boolean calibrated,
            @RequestHeader(BinaryBody.HEADER) Optional<String> jsonLength,
            InputStream body,
            HttpServletResponse response)
            throws IOException {
        return infer(
                models.target(name, ServedModels.version(version)),
                Confidence.of(calibrated),
                BinaryBody.read(body, jsonLength),
                response);
    }

    private InferAnswer infer(
            ServedTarget target,
            Confidence confidence,
            BinaryBody body,
            HttpServletResponse response) {
        InferBody asked;
        try (var parser = parsers.of(body.json())) {
            int most = models.mostNumbers(target);
            asked = new InferBodyReader(parser, most, body.numbers()).read();
        }
        var pictures =
                Pictures.of(asked.numbers(), target.model().network().input(), InferBody.INPUT);
        var answer = serving.answer(target, pictures.pixels(), pictures.size(), confidence);
        ServedModels.sign(response, answer);
        return new InferAnswer(
                target.name(),
                Integer.toString(answer.version()),
                asked.id(),
                List.of(InferAnswer.Tensor.of(answer.probabilities(), pictures.size())));
    }
}
