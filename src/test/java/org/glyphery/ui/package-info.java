/// The pages in a real browser.
@NullMarked
package org.glyphery.ui;

import org.jspecify.annotations.NullMarked;
