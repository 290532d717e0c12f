package org.glyphery.image;

import java.util.Arrays;

/// The lighter and the darker half of a picture's levels, as Otsu's threshold parts them, in
/// patches, whatever the light and the ink.
record Halves(Patches light, Patches dark) {

    static Halves of(Picture picture) {
        float[] luminance = picture.luminance();
        var everywhere = new boolean[luminance.length];
        Arrays.fill(everywhere, true);
        float threshold = new Levels(luminance, everywhere).threshold();
        var light = new boolean[luminance.length];
        var dark = new boolean[luminance.length];
        for (int i = 0; i < light.length; i++) {
            light[i] = luminance[i] > threshold;
            dark[i] = !light[i];
        }
        return new Halves(
                new Patches(picture.height(), picture.width(), light),
                new Patches(picture.height(), picture.width(), dark));
    }
}
