package org.glyphery.dataset.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glyphery.NumberWords;
import org.glyphery.dataset.Convention;
import org.glyphery.image.PictureShape;

/// A number that each picture of a dataset has, by which people look for pictures, and by which it
/// is told what a network misreads. It says something of the picture alone.
///
/// How each is computed stands at [InkMeasures] (the first five), at [InkShape] (those up to the
/// ink in the upper half) and at [LightMeasures] (the last five).
public enum ExampleMeasure {
    INK("ink", "Ink", "little", "much", " px", 1),
    STROKE_WIDTH("stroke", "Stroke width", "thin", "thick", " px", 1),
    SLANT("slant", "Slant", "left", "right", "°", 0),
    WIDTH("width", "Width", "narrow", "wide", " px", 0),
    HEIGHT("height", "Height", "low", "tall", " px", 0),
    LOOPS("loops", "Closed loops", "none", "many", "", 0),
    PIECES("pieces", "Pieces", "one", "many", "", 0),
    ENDS("ends", "Stroke ends", "none", "many", "", 0),
    FORKS("forks", "Forks and crossings", "none", "many", "", 0),
    TOP_BAR("top-bar", "Bar at the top", "short", "long", " px", 0),
    MIDDLE_BAR("middle-bar", "Bar in the middle", "short", "long", " px", 0),
    BOTTOM_BAR("bottom-bar", "Bar at the bottom", "short", "long", " px", 0),
    SYMMETRY("symmetry", "Symmetry", "lopsided", "symmetrical", " %", 0),
    UPPER_INK("upper-ink", "Ink in the upper half", "little", "much", " %", 0),
    BRIGHTNESS("brightness", "Brightness", "dark", "bright", "", 2),
    CONTRAST("contrast", "Contrast", "flat", "strong", "", 2),
    EDGES("edges", "Edges", "smooth", "busy", "", 3),
    BACKGROUND("background", "Background", "dark", "light", "", 2),
    COLOURFULNESS("colourfulness", "Colourfulness", "grey", "colourful", "", 0);

    private static final List<ExampleMeasure> OF_INK = List.copyOf(EnumSet.range(INK, UPPER_INK));

    private static final List<ExampleMeasure> OF_PICTURES =
            List.copyOf(EnumSet.range(BRIGHTNESS, COLOURFULNESS));

    private static final List<ExampleMeasure> OF_GREY_PICTURES =
            List.copyOf(EnumSet.range(BRIGHTNESS, BACKGROUND));

    private static final Set<ExampleMeasure> COUNTS = EnumSet.of(LOOPS, PIECES, ENDS, FORKS);

    private final String word;
    private final String title;
    private final String low;
    private final String high;
    private final String unit;
    private final int decimals;

    ExampleMeasure(String word, String title, String low, String high, String unit, int decimals) {
        this.word = word;
        this.title = title;
        this.low = low;
        this.high = high;
        this.unit = unit;
        this.decimals = decimals;
    }

    /// Those that say something of a dataset's pictures.
    public static List<ExampleMeasure> of(Convention convention, PictureShape shape) {
        return switch (convention) {
            case Convention.InkConvention _ -> OF_INK;
            case Convention.PictureConvention _ ->
                    LightMeasures.isInColour(shape) ? OF_PICTURES : OF_GREY_PICTURES;
        };
    }

    /// Whether it counts things, so that each of its few values means something of its own.
    public boolean isCount() {
        return COUNTS.contains(this);
    }

    /// The word that addresses and programs write for it.
    public String word() {
        return word;
    }

    /// Its name as people read it.
    public String title() {
        return title;
    }

    /// The word for pictures that have little of it.
    public String low() {
        return low;
    }

    /// The word for pictures that have much of it.
    public String high() {
        return high;
    }

    /// A value of it in words, "107.9 px".
    public String words(double value) {
        return number(value) + unit;
    }

    /// A value of it as exact as people want it, "107.9".
    public String number(double value) {
        return NumberWords.plain(
                BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    /// What is written behind the number, its space with it.
    public String unit() {
        return unit;
    }
}
