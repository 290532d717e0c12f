package org.glyphery.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a page writes into the browser's address line, so that a reload or a colleague sees the
/// same.
public final class AddressLine {

    private final String path;
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    /// @param path without a slash before it
    public AddressLine(String path) {
        this.path = path;
    }

    /// One more parameter, or one more value of it.
    public AddressLine with(String name, String value) {
        parameters.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        return this;
    }

    /// Writes it into the page's address line, without a step back to what was there.
    public void show(UI page) {
        page.getPage().getHistory().replaceState(null, new Location(path, asked()));
    }

    /// The address for a link from another page.
    public String address() {
        return new Location(path, asked()).getPathWithQueryParameters();
    }

    /// The parameters, without path and question mark.
    public String query() {
        return asked().getQueryString();
    }

    private QueryParameters asked() {
        return new QueryParameters(parameters);
    }
}
