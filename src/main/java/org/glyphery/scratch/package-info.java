/// Networks written out by hand in plain Java, to be read, and to check TensorFlow against.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.glyphery.scratch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
