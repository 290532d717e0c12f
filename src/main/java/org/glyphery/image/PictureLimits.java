package org.glyphery.image;

/// How large a picture may be that comes from outside.
///
/// @param bytes of its file
/// @param pixels width times height
public record PictureLimits(int bytes, int pixels) {

    /// Of the file, as sentences have it.
    public String size() {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : (bytes >> 10) + " kB";
    }
}
