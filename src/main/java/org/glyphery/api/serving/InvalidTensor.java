package org.glyphery.api.serving;

import org.glyphery.UserError;

/// What a program sent cannot be asked.
final class InvalidTensor extends UserError {

    InvalidTensor(String sentence) {
        super(sentence);
    }
}
