package org.glyphery.dataset.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.glyphery.dataset.reader.ExampleSource;
import org.glyphery.dataset.reader.RawExample;
import org.glyphery.dataset.reader.RawPicture;
import org.glyphery.image.ColourPicture;
import org.glyphery.image.Fitting;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;

/// A first look at files of examples: all of their labels and sizes, and a dozen of the pictures,
/// spread over the classes. Of picture files only the beginnings count, which takes little more
/// than reading them; whether they have colours is told by the dozen.
final class FirstLook {

    private static final int PICTURES = 12;

    /// The longer side of an original, as it is shown.
    private static final int LONG_SIDE = 112;

    private final PictureDecoding pictures;
    private final LongConsumer seen;
    private final Map<String, List<RawExample>> taken = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private boolean haveColours;

    /// @param seen is told how many examples have been looked at
    FirstLook(PictureDecoding pictures, LongConsumer seen) {
        this.pictures = pictures;
        this.seen = seen;
    }

    /// @throws org.glyphery.UserError if they are no dataset
    RecognisedFiles at(ExampleSource source) throws IOException {
        var survey = new Survey(pictures::announcedSize, Optional.empty(), seen);
        FoundExamples found = survey.of(source, this::take);
        List<RawExample> dozen = dozen();
        List<Optional<Glyph>> originals = dozen.stream().map(this::original).toList();
        return new RecognisedFiles(
                haveColours ? found.in(3) : found,
                source.columns(),
                found.classes().stream().map(name -> counts.getOrDefault(name, 0)).toList(),
                dozen,
                originals);
    }

    /// A picture file as it is, small; absent where there are but numbers.
    private Optional<Glyph> original(RawExample example) {
        return switch (example.picture()) {
            case RawPicture.Encoded encoded -> {
                ColourPicture picture = pictures.read(encoded, example.place());
                haveColours |= !picture.isGrey();
                yield Optional.of(thumbnail(picture));
            }
            case RawPicture.Numbers _ -> Optional.empty();
        };
    }

    private static Glyph thumbnail(ColourPicture picture) {
        double scale =
                Math.min(1, (double) LONG_SIDE / Math.max(picture.height(), picture.width()));
        var shape =
                new PictureShape(side(picture.height(), scale), side(picture.width(), scale), 3);
        return Glyph.of(shape, picture.fitted(shape, Fitting.STRETCHED));
    }

    private static int side(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }

    private void take(RawExample example) {
        counts.merge(example.label(), 1, Integer::sum);
        if (taken.size() == PICTURES && !taken.containsKey(example.label())) return;
        var ofClass = taken.computeIfAbsent(example.label(), _ -> new ArrayList<>());
        if (ofClass.size() >= room()) return;
        ofClass.add(example);
        if (ofClass.size() == 1) taken.values().forEach(this::trim);
    }

    /// The places of each class, as many as make a dozen.
    private int room() {
        return Math.ceilDiv(PICTURES, taken.size());
    }

    private void trim(List<RawExample> ofClass) {
        while (ofClass.size() > room()) ofClass.removeLast();
    }

    /// The first of each class, then the second of each, until they are a dozen; those of a class
    /// side by side.
    private List<RawExample> dozen() {
        Map<String, Integer> chosen = new LinkedHashMap<>();
        int all = 0;
        for (int turn = 0; turn < PICTURES; turn++) {
            for (var each : taken.entrySet()) {
                if (all == PICTURES || each.getValue().size() <= turn) continue;
                chosen.merge(each.getKey(), 1, Integer::sum);
                all++;
            }
        }
        List<RawExample> dozen = new ArrayList<>();
        taken.forEach((label, examples) ->
                dozen.addAll(examples.subList(0, chosen.getOrDefault(label, 0))));
        return dozen;
    }
}
