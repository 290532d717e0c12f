package org.glyphery.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// The keys of the list, and a switch that turns those of one letter off; see frontend/run-keys.ts.
@Tag("run-keys")
@JsModule("./run-keys.ts")
final class RunKeys extends Component {}
