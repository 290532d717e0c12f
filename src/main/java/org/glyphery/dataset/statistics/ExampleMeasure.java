package org.glyphery.dataset.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.dataset.Convention;

/// A number that each picture of a dataset has, by which people look for pictures.
public enum ExampleMeasure {
    INK("ink", "Ink", "little", "much", " px", 1),
    STROKE_WIDTH("stroke", "Stroke width", "thin", "thick", " px", 1),
    SLANT("slant", "Slant", "left", "right", "°", 0),
    WIDTH("width", "Width", "narrow", "wide", " px", 0),
    HEIGHT("height", "Height", "low", "tall", " px", 0),
    BRIGHTNESS("brightness", "Brightness", "dark", "bright", "", 2),
    CONTRAST("contrast", "Contrast", "flat", "strong", "", 2);

    private static final List<ExampleMeasure> OF_INK =
            List.of(INK, STROKE_WIDTH, SLANT, WIDTH, HEIGHT);

    private static final List<ExampleMeasure> OF_PICTURES = List.of(BRIGHTNESS, CONTRAST);

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
    public static List<ExampleMeasure> of(Convention convention) {
        return switch (convention) {
            case Convention.InkConvention _ -> OF_INK;
            case Convention.PictureConvention _ -> OF_PICTURES;
        };
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
        return NumberWords.plain(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP))
                + unit;
    }

    /// What is written behind the number, its space with it.
    public String unit() {
        return unit;
    }
}
