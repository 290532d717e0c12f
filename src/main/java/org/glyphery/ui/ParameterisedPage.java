package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;

/// A kind of page of which there are many, told apart by parameters of their addresses.
public interface ParameterisedPage {

    Class<? extends Component> view();

    /// Whether there is such a page.
    boolean exists(RouteParameters parameters);
}
