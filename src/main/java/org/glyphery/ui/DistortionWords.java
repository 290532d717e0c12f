package org.glyphery.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.image.Distortion;

/// How much pictures are distorted at most, as a person says it.
public final class DistortionWords {

    private DistortionWords() {}

    public static String of(Distortion distortion) {
        if (distortion.isNone()) return "none";
        return Stream.of(
                        amount("shift", distortion.shiftPixels(), " px"),
                        amount("rotation", distortion.rotationDegrees(), "°"),
                        amount("scale", 100 * distortion.scale(), " %"),
                        amount("shear", distortion.shear(), ""),
                        amount("thickness", distortion.thickness(), ""),
                        amount("elastic", distortion.elasticPixels(), " px"),
                        distortion.mirrored() ? List.of("mirrored") : List.<String>of(),
                        amount(
                                "shift with reflected edge",
                                distortion.reflectedShiftPixels(),
                                " px"),
                        cutout(distortion.cutoutPixels()))
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }

    private static List<String> cutout(int side) {
        return side == 0 ? List.of() : List.of("cutout %dx%d px".formatted(side, side));
    }

    private static List<String> amount(String name, double most, String unit) {
        return most == 0
                ? List.of()
                : List.of("%s ±%s%s".formatted(name, NumberWords.digits(most), unit));
    }
}
