package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// The way back into the tour, once it was put away: see frontend/tour-again.ts.
@Tag("tour-again")
@JsModule("./tour-again.ts")
final class TourAgain extends Component {}
