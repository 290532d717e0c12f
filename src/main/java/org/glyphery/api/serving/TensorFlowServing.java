package org.glyphery.api.serving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.glyphery.Awaited;
import org.glyphery.PictureLimits;
import org.glyphery.image.PictureReader;
import org.glyphery.prediction.ServedTarget;
import org.glyphery.prediction.Serving;
import org.glyphery.prediction.Serving.Confidence;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Predictions in TensorFlow Serving's REST form
/// (<https://www.tensorflow.org/tfx/serving/api_rest>). A version is a stored epoch, or what was
/// promoted under a served name; without one, the best epoch or what serves now answers.
/// Probabilities are as trained unless `?calibrated=true` asks for others.
@RestController
class TensorFlowServing {

    private static final String PREDICT = "predict";

    private final ServedModels models;
    private final Serving serving;
    private final BodyParsers parsers;
    private final PictureLimits limits;

    TensorFlowServing(
            ServedModels models, Serving serving, BodyParsers parsers, PictureLimits limits) {
        this.models = models;
        this.serving = serving;
        this.parsers = parsers;
        this.limits = limits;
    }

    /// What is written in the request's own form.
    sealed interface PredictAnswer {

        /// @param predictions [size, classes]
        record Rows(float[][] predictions) implements PredictAnswer {}

        /// @param outputs [size, classes]
        record Columns(float[][] outputs) implements PredictAnswer {}
    }

    @PostMapping("/v1/models/{name}:{method}")
    PredictAnswer predict(
            @PathVariable String name,
            @PathVariable String method,
            @RequestParam(defaultValue = "false") boolean calibrated,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requirePredict(method);
        return predict(models.target(name), Confidence.of(calibrated), request, response);
    }

    @PostMapping("/v1/models/{name}/versions/{version}:{method}")
    PredictAnswer predictVersion(
            @PathVariable String name,
            @PathVariable String version,
            @PathVariable String method,
            @RequestParam(defaultValue = "false") boolean calibrated,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requirePredict(method);
        return predict(
                models.target(name, ServedModels.version(version)),
                Confidence.of(calibrated),
                request,
                response);
    }

    @PostMapping("/v1/models/{name}/labels/{label}:{method}")
    PredictAnswer predictLabel(
            @PathVariable String name,
            @PathVariable String label,
            @PathVariable String method,
            @RequestParam(defaultValue = "false") boolean calibrated,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requirePredict(method);
        return predict(models.labelled(name, label), Confidence.of(calibrated), request, response);
    }

    private static void requirePredict(String method) {
        if (!method.equals(PREDICT)) throw ModelNotFound.method(method);
    }

    private PredictAnswer predict(
            ServedTarget target,
            Confidence confidence,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PredictBody asked;
        try (var parser = parsers.of(request.getInputStream())) {
            asked =
                    PredictBody.read(
                            parser,
                            models.mostNumbers(target),
                            new PictureFiles(
                                    new PictureReader(limits, Awaited.by(request)),
                                    target.model()));
        }
        var pictures =
                Pictures.of(asked.numbers(), target.model().network().input(), asked.form().field);
        var answer = serving.answer(target, pictures.pixels(), pictures.size(), confidence);
        ServedModels.sign(response, answer);
        float[][] rows = rows(answer.probabilities(), pictures.size());
        return switch (asked.form()) {
            case ROW -> new PredictAnswer.Rows(rows);
            case COLUMN -> new PredictAnswer.Columns(rows);
        };
    }

    private static float[][] rows(float[] probabilities, int size) {
        int classes = probabilities.length / size;
        float[][] rows = new float[size][];
        for (int row = 0; row < size; row++) {
            rows[row] = Arrays.copyOfRange(probabilities, row * classes, (row + 1) * classes);
        }
        return rows;
    }
}
