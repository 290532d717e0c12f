package org.glyphery;

import java.time.Duration;

/// How large a picture may be that comes from outside.
///
/// @param bytes of its file
/// @param pixels width times height
/// @param together pixels of all that come at once
/// @param patience how long those that come at once wait for others to be decoded
/// @param time in which one has to be decoded
public record PictureLimits(
        int bytes, int pixels, int together, Duration patience, Duration time) {}
