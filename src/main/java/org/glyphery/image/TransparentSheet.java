package org.glyphery.image;

import java.util.Arrays;

/// What lies beneath a picture that is transparent in places.
///
/// Where the ink was put on nothing, as drawing programs do, its opacity is the drawing, whatever
/// its colour. Where a card or photograph was cut out, its own colour is put beneath.
final class TransparentSheet {

    /// More transparent than this, of 1 for the most opaque place, is the sheet.
    private static final float SHEET = 0.5f;

    /// Strokes leave most of the box around them empty; cards and photographs fill theirs.
    private static final double MOST_OF_BOX = 0.6;

    /// A standard deviation of colours up to this is that of one ink.
    private static final double ONE_COLOUR = 0.1;

    private static final float OPAQUE = 0.996f;

    private final ColourPlanes planes;
    private final boolean[] covered;
    private final float mostOpaque;

    TransparentSheet(ColourPlanes planes) {
        this.planes = planes;
        float most = 0;
        for (float alpha : planes.alpha()) most = Math.max(most, alpha);
        mostOpaque = most;
        covered = new boolean[planes.alpha().length];
        for (int i = 0; i < covered.length; i++) {
            covered[i] = planes.alpha()[i] > SHEET * mostOpaque;
        }
    }

    static boolean isTransparent(ColourPlanes planes) {
        for (float alpha : planes.alpha()) if (alpha < OPAQUE) return true;
        return false;
    }

    /// Whether the opacity alone is the drawing.
    boolean isDrawnOnNothing() {
        return mostOpaque == 0 || shareOfBox() < MOST_OF_BOX || isOfOneColour();
    }

    /// Grey levels: white where the sheet is seen, dark where the ink is opaque.
    float[] opacity() {
        var greys = new float[covered.length];
        for (int i = 0; i < greys.length; i++) greys[i] = 1 - planes.alpha()[i];
        return greys;
    }

    /// The picture on a sheet of the colour that most of it has.
    ColourPlanes filled() {
        var opaque = new float[planes.alpha().length];
        Arrays.fill(opaque, 1);
        return new ColourPlanes(
                planes.height(),
                planes.width(),
                filled(planes.red()),
                filled(planes.green()),
                filled(planes.blue()),
                opaque);
    }

    private float[] filled(float[] channel) {
        float paper = new Levels(channel, covered).percentile(0.5);
        var filled = new float[channel.length];
        for (int i = 0; i < filled.length; i++) {
            float alpha = planes.alpha()[i];
            filled[i] = alpha * channel[i] + (1 - alpha) * paper;
        }
        return filled;
    }

    private double shareOfBox() {
        int count = 0;
        int left = planes.width();
        int right = 0;
        int top = planes.height();
        int bottom = 0;
        for (int i = 0; i < covered.length; i++) {
            if (!covered[i]) continue;
            count++;
            left = Math.min(left, i % planes.width());
            right = Math.max(right, i % planes.width() + 1);
            top = Math.min(top, i / planes.width());
            bottom = Math.max(bottom, i / planes.width() + 1);
        }
        return count / ((double) (right - left) * (bottom - top));
    }

    private boolean isOfOneColour() {
        double variance =
                variance(planes.red()) + variance(planes.green()) + variance(planes.blue());
        return variance < 3 * ONE_COLOUR * ONE_COLOUR;
    }

    private double variance(float[] channel) {
        int count = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < channel.length; i++) {
            if (!covered[i]) continue;
            count++;
            sum += channel[i];
            squares += channel[i] * channel[i];
        }
        return squares / count - sum / count * (sum / count);
    }
}
