package org.glyphery.image;

/// A character that was found on a sheet.
///
/// @param box where it stands on the picture
/// @param ink of itself alone
public record SheetCharacter(SheetBox box, FoundInk ink) {

    /// An upright box, in shares of the picture's width and height, each in [0, 1], so that it fits
    /// the picture in whatever size it is shown.
    public record SheetBox(double left, double top, double width, double height) {}
}
