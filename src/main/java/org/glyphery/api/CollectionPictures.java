package org.glyphery.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.glyphery.Awaited;
import org.glyphery.PictureLimits;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnCollections;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.image.Centring;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.image.PictureReader;
import org.glyphery.image.UnreadablePicture;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/collections/{name}/pictures`: gives picture files of one character each, all of the
/// same class, to a collection. The glyphs alone are kept, and nothing else that a file says.
@RestController
class CollectionPictures {

    private static final List<String> FIELDS = List.of("class", "giver", "consent");

    private final OwnCollections collections;
    private final OwnExamples own;
    private final PictureLimits limits;

    CollectionPictures(OwnCollections collections, OwnExamples own, PictureLimits limits) {
        this.collections = collections;
        this.own = own;
        this.limits = limits;
    }

    record GivenFiles(List<GivenFile> files) {}

    /// @param consent the sentence of a shared collection, word for word
    @PostMapping(
            path = "/api/collections/{name}/pictures",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    GivenFiles give(
            HttpServletRequest request,
            @PathVariable CollectionName name,
            @RequestParam("class") String className,
            @RequestParam(defaultValue = "") String giver,
            @RequestParam(defaultValue = "") String consent)
            throws IOException, ServletException {
        OwnCollection collection = collections.require(name);
        Consent.require(collection, consent);
        var gift = new Gift(name, giver);
        own.requireTaken(gift, className);
        var reader = new PictureReader(limits, Awaited.by(request));
        return new GivenFiles(
                new SentPictures(request, FIELDS)
                        .ofForm((file, called) -> keep(reader, gift, className, file, called)));
    }

    private GivenFile keep(
            PictureReader reader, Gift gift, String className, InputStream file, String called) {
        try {
            Glyph glyph = reader.read(file, called).ink().ofOneCharacter().glyph(Centring.MASS);
            var kept = own.keep(gift, new Ink(List.of()), glyph, className);
            return new GivenFile.KeptFile(called, kept.id());
        } catch (UnreadablePicture unreadable) {
            return new GivenFile.RefusedPicture(called, unreadable.getMessage());
        }
    }
}
