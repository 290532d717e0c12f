package org.glyphery.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.Awaited;
import org.glyphery.PictureLimits;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnCollections;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.dataset.OwnExamples.GivenGlyph;
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
/// same class, to a collection: all that can be read, or none where there is no room for them. The
/// glyphs alone are kept, and nothing else that a file says.
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
        List<SentCharacter> sent =
                new SentPictures(request, FIELDS)
                        .ofForm((file, called) -> read(reader, file, called));
        Iterator<OwnExample> kept =
                own.keepAll(gift, sent.stream().flatMap(each -> each.of(className)).toList())
                        .iterator();
        return new GivenFiles(sent.stream().map(each -> told(each, kept)).toList());
    }

    /// @param kept those that are left of what was kept, in the order of the files
    private static GivenFile told(SentCharacter sent, Iterator<OwnExample> kept) {
        return sent.glyph().isPresent()
                ? new GivenFile.KeptFile(sent.file(), kept.next().id())
                : new GivenFile.RefusedPicture(sent.file(), sent.error());
    }

    /// @param glyph absent where the file cannot be read
    /// @param error the reason why; empty where it can
    private record SentCharacter(String file, Optional<Glyph> glyph, String error) {

        Stream<GivenGlyph> of(String className) {
            return glyph
                    .map(found -> new GivenGlyph(new Ink(List.of()), found, className))
                    .stream();
        }
    }

    private static SentCharacter read(PictureReader reader, InputStream file, String called) {
        try {
            Glyph glyph = reader.read(file, called).ink().ofOneCharacter().glyph(Centring.MASS);
            return new SentCharacter(called, Optional.of(glyph), "");
        } catch (UnreadablePicture unreadable) {
            return new SentCharacter(called, Optional.empty(), unreadable.getMessage());
        }
    }
}
