package org.glyphery.dataset.statistics;

import java.util.List;
import org.glyphery.dataset.Convention;

/// A number that each picture of a dataset has, by which people look for pictures.
public enum ExampleMeasure {
    INK("ink", "Ink", "little", "much", " px"),
    STROKE_WIDTH("stroke", "Stroke width", "thin", "thick", " px"),
    SLANT("slant", "Slant", "left", "right", "°"),
    WIDTH("width", "Width", "narrow", "wide", " px"),
    HEIGHT("height", "Height", "low", "tall", " px"),
    BRIGHTNESS("brightness", "Brightness", "dark", "bright", ""),
    CONTRAST("contrast", "Contrast", "flat", "strong", "");

    private static final List<ExampleMeasure> OF_INK =
            List.of(INK, STROKE_WIDTH, SLANT, WIDTH, HEIGHT);

    private static final List<ExampleMeasure> OF_PICTURES = List.of(BRIGHTNESS, CONTRAST);

    private final String word;
    private final String title;
    private final String low;
    private final String high;
    private final String unit;

    ExampleMeasure(String word, String title, String low, String high, String unit) {
        this.word = word;
        this.title = title;
        this.low = low;
        this.high = high;
        this.unit = unit;
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

    /// What is written behind the number, its space with it.
    public String unit() {
        return unit;
    }
}
