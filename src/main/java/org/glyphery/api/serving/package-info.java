/// The models for other programs: TensorFlow Serving's REST form and the Open Inference Protocol.
@NullMarked
package org.glyphery.api.serving;

import org.jspecify.annotations.NullMarked;
