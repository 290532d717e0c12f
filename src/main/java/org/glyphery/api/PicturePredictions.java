package org.glyphery.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.glyphery.Awaited;
import org.glyphery.PictureLimits;
import org.glyphery.image.Centring;
import org.glyphery.image.PictureReader;
import org.glyphery.image.PictureWarning;
import org.glyphery.image.UnreadablePicture;
import org.glyphery.prediction.AskedPicture;
import org.glyphery.prediction.ServedTarget;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/pictures/predictions`: what models answer for picture files, of one character each
/// where they were taught handwriting, sent as the parts of a form or one as the body. `?model=`
/// (repeatable; default: the best of each kind) and `?centring=` (`mass`, `box` or `none`; default
/// what each model learned).
@RestController
class PicturePredictions {

    private static final String PATH = "/api/pictures/predictions";

    private final AskedModels models;
    private final PictureLimits limits;

    PicturePredictions(AskedModels models, PictureLimits limits) {
        this.models = models;
        this.limits = limits;
    }

    record PictureAnswers(List<FileAnswer> files) {}

    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    PictureAnswers forms(
            HttpServletRequest request,
            @RequestParam("model") Optional<List<String>> names,
            @RequestParam Optional<String> centring)
            throws IOException, ServletException {
        return new PictureAnswers(
                new SentPictures(request).ofForm(question(request, names, centring)::answer));
    }

    @PostMapping(
            path = PATH,
            consumes = {"image/*", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    PictureAnswers body(
            HttpServletRequest request,
            @RequestParam("model") Optional<List<String>> names,
            @RequestParam Optional<String> centring)
            throws IOException {
        return new PictureAnswers(
                new SentPictures(request).ofBody(question(request, names, centring)::answer));
    }

    private Question question(
            HttpServletRequest request, Optional<List<String>> names, Optional<String> centring) {
        return new Question(
                new PictureReader(limits, Awaited.by(request)),
                names.map(models::named).orElseGet(models::usual),
                centring.map(Centring::read));
    }

    private final class Question {

        private final List<ServedTarget> asked;
        private final Optional<Centring> centring;
        private final PictureReader reader;

        Question(PictureReader reader, List<ServedTarget> asked, Optional<Centring> centring) {
            this.reader = reader;
            this.asked = asked;
            this.centring = centring;
        }

        FileAnswer answer(InputStream file, String name) {
            try {
                var picture = new AskedPicture(reader.bytes(file, name), name, reader, centring);
                var shown = picture.shownTo(asked.stream().map(ServedTarget::model).toList());
                var answer = models.answer(shown, asked, picture::seenBy);
                return new FileAnswer.ReadFile(
                        answer.label(),
                        answer.className(),
                        name,
                        answer.predictions(),
                        picture.warning().map(PictureWarning::sentence),
                        answer.glyph());
            } catch (UnreadablePicture e) {
                return new FileAnswer.Unread(name, e.getMessage());
            }
        }
    }
}
