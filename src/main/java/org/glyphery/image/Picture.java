package org.glyphery.image;

import java.util.List;

/// A picture from a file, in grey levels: 0 is black, 1 is white, or the ends of the colours' axis
/// on which it differs most. Nothing is known yet of what is paper and what ink.
public final class Picture {

    private final int height;
    private final int width;
    private final float[] luminance;

    /// Keeps the array, `[height, width]` row by row.
    Picture(int height, int width, float[] luminance) {
        this.height = height;
        this.width = width;
        this.luminance = luminance;
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    public float luminance(int y, int x) {
        return luminance[y * width + x];
    }

    float[] luminance() {
        return luminance;
    }

    /// The 28x28 glyph of the character on this picture, whether it is dark on light or light on
    /// dark.
    ///
    /// @throws UnreadablePicture where there is no character
    public Glyph toGlyph(Centring centring) {
        return ink().glyph(centring);
    }

    /// What is drawn on this picture, whether it is dark on light or light on dark.
    ///
    /// @throws UnreadablePicture where there is no character
    public FoundInk ink() {
        return new InkFinder(this).find();
    }

    /// The characters on this picture of a sheet, in the order of reading; none where nothing
    /// stands out.
    public List<SheetCharacter> characters() {
        return new SheetFinder(this).characters();
    }
}
