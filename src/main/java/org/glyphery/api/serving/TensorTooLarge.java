package org.glyphery.api.serving;

import org.glyphery.UserError;

/// More pictures than one request may hold.
final class TensorTooLarge extends UserError {

    TensorTooLarge(String name, int most) {
        super(
                "\"%s\" holds more than %,d numbers. Send fewer pictures at a time, or raise the setting glyphery.serving.most-pictures."
                        .formatted(name, most));
    }
}
