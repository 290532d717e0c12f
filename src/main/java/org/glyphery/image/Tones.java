package org.glyphery.image;

/// How dark paper and ink are where both were found, as the darkness of an [InkSplit] counts.
///
/// @param paper of most of the paper
/// @param grain its standard deviation
/// @param ink of all but the darkest tenth of the ink
record Tones(float paper, float grain, float ink) {

    /// Less difference between ink and paper than this, of 1 between black and white, cannot be
    /// told from nothing.
    private static final double LEAST_CONTRAST = 0.1;

    /// The deviations by which it must stand out of the paper's grain: evenly scattered noise
    /// alone, cut in two by Otsu's threshold, differs by 2.6 of its own deviations.
    private static final double LEAST_DEVIATIONS = 4;

    static Tones of(float[] darkness, boolean[] paper, boolean[] ink) {
        var paperLevels = new Levels(darkness, paper);
        float middle = paperLevels.percentile(0.5);
        // Of a normal distribution 16 % lie below one deviation under the middle, and no soft edge
        // of ink lies there.
        float grain = middle - paperLevels.percentile(0.16);
        return new Tones(middle, grain, new Levels(darkness, ink).percentile(0.9));
    }

    float contrast() {
        return ink - paper;
    }

    /// Whether nothing stands out.
    boolean isBlank() {
        return contrast() < LEAST_CONTRAST || contrast() < LEAST_DEVIATIONS * grain;
    }

    /// The share of ink at this darkness: 0 for paper with its grain, 1 for full ink.
    float share(float darkness) {
        float white = paper + Math.min(2 * grain, contrast() / 4);
        return Math.clamp((darkness - white) / (ink - white), 0, 1);
    }
}
