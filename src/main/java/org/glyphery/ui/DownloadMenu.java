package org.glyphery.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.Map;

/// Files that can be taken along, in a list that opens.
public final class DownloadMenu extends NativeDetails {

    private final Div list = new Div();
    private Map<String, String> shown = Map.of();

    public DownloadMenu() {
        addClassName("menu");
        setSummaryText("Download");
        list.addClassName("sheet");
        setContent(list);
    }

    /// @param files what each is, by its address
    public void show(Map<String, String> files) {
        if (files.equals(shown)) return;
        shown = Map.copyOf(files);
        list.removeAll();
        files.forEach((address, text) -> {
            var link = new Anchor(address, text);
            link.getElement().setAttribute("download", true);
            list.add(link);
        });
    }
}
