/// Digits that a program writes: in the forms that schools and regions teach, each as another hand
/// would.
///
/// Start at [DigitGenerator] and [DigitForms].
@ApplicationModule(allowedDependencies = {"image"})
@NullMarked
package org.glyphery.synthetic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
