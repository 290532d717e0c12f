package org.glyphery.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a page writes into the browser's address line, so that a reload or a colleague sees the
/// same.
public final class AddressLine {

    private final String path;
    private final List<String> parameters = new ArrayList<>();

    /// @param path without a slash before it
    public AddressLine(String path) {
        this.path = path;
    }

    /// One more parameter. Commas stay readable, as they may in a query.
    public AddressLine with(String name, String value) {
        var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
        parameters.add(name + "=" + encoded);
        return this;
    }

    /// Without a step back to what was there.
    public void show(UI page) {
        var query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        page.getPage().getHistory().replaceState(null, new Location(path + query));
    }
}
