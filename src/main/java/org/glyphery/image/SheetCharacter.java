package org.glyphery.image;

/// A character that was found on a sheet.
///
/// @param box where it stands on the picture
/// @param onSheet where it stands on the sheet as it is seen from above
/// @param ink of itself alone
public record SheetCharacter(SheetBox box, SheetBox onSheet, FoundInk ink) {

    /// An upright box, in shares of the picture's width and height, each in [0, 1], so that it fits
    /// the picture in whatever size it is shown.
    public record SheetBox(double left, double top, double width, double height) {

        /// The whole picture.
        static final SheetBox WHOLE = new SheetBox(0, 0, 1, 1);

        /// The part of a box that lies on the picture, whatever somebody has sent.
        public static SheetBox within(double left, double top, double width, double height) {
            double first = share(left);
            double upper = share(top);
            return new SheetBox(
                    first, upper, share(left + width) - first, share(top + height) - upper);
        }

        private static double share(double place) {
            return Double.isNaN(place) ? 0 : Math.clamp(place, 0, 1);
        }
    }
}
