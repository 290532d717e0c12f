package org.glyphery.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.glyphery.Awaited;
import org.glyphery.PictureLimits;
import org.glyphery.image.FoundInk;
import org.glyphery.image.Glyph;
import org.glyphery.image.InkForm;
import org.glyphery.image.PictureReader;
import org.glyphery.image.PictureShape;
import org.glyphery.image.SheetCharacter;
import org.glyphery.image.UnreadablePicture;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.ServedTarget;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/pictures/sheets`: where characters stand on pictures of sheets, and what models
/// answer for each of them. The files come as for [PicturePredictions]; `?model=` (repeatable;
/// default: the best of each kind).
@RestController
class SheetPredictions {

    private static final String PATH = "/api/pictures/sheets";

    /// The most answers for one sheet.
    private static final int MOST_ANSWERS = 2_000;

    private final AskedModels models;
    private final PictureLimits limits;

    SheetPredictions(AskedModels models, PictureLimits limits) {
        this.models = models;
        this.limits = limits;
    }

    record SheetAnswers(List<SheetAnswer> files) {}

    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    SheetAnswers forms(
            HttpServletRequest request, @RequestParam("model") Optional<List<String>> names)
            throws IOException, ServletException {
        return new SheetAnswers(new SentPictures(request).ofForm(reading(request, names)));
    }

    @PostMapping(
            path = PATH,
            consumes = {"image/*", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    SheetAnswers body(
            HttpServletRequest request, @RequestParam("model") Optional<List<String>> names)
            throws IOException {
        return new SheetAnswers(new SentPictures(request).ofBody(reading(request, names)));
    }

    private SentPictures.FileReading<SheetAnswer> reading(
            HttpServletRequest request, Optional<List<String>> names) {
        var reader = new PictureReader(limits, Awaited.by(request));
        var asked = names.map(models::readingInk).orElseGet(models::usual);
        return (file, name) -> answer(reader, asked, file, name);
    }

    private SheetAnswer answer(
            PictureReader reader, List<ServedTarget> asked, InputStream file, String name) {
        try {
            var found = reader.read(file, name).characters();
            if (found.isEmpty()) return new SheetAnswer.UnreadSheet(name, none(name));
            if (found.size() * Math.max(1, asked.size()) > MOST_ANSWERS) {
                return new SheetAnswer.UnreadSheet(name, tooMany(name, found.size(), asked.size()));
            }
            return new SheetAnswer.ReadSheet(
                    name, found.stream().map(each -> answer(each, asked)).toList());
        } catch (UnreadablePicture e) {
            return new SheetAnswer.UnreadSheet(name, e.getMessage());
        }
    }

    private SheetAnswer.CharacterAnswer answer(SheetCharacter found, List<ServedTarget> asked) {
        FoundInk ink = found.ink();
        Glyph shown =
                asked.isEmpty()
                        ? ink.glyph(PictureShape.MNIST, InkForm.MNIST)
                        : seenBy(asked.getFirst().model(), ink);
        return new SheetAnswer.CharacterAnswer(
                found.box(), models.answer(shown, asked, model -> seenBy(model, ink)));
    }

    private static Glyph seenBy(Model model, FoundInk ink) {
        return ink.glyph(model.data().shape(), model.inkForm());
    }

    private static String none(String name) {
        return "No characters were found on the sheet \"%s\". Take it in more light, with the whole sheet on the picture."
                .formatted(name);
    }

    private static String tooMany(String name, int characters, int models) {
        return "On the sheet \"%s\" %d characters were found, and with %d models that is more than the %,d answers that are given at once. Send a part of it, or name one model."
                .formatted(name, characters, models, MOST_ANSWERS);
    }
}
