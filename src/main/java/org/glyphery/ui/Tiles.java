package org.glyphery.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.glyphery.NumberWords;

/// Pictures with words below them, some of them first, the others on demand.
///
/// @param <T> what each picture is of
@StyleSheet("theme/tiles.css")
public final class Tiles<T> extends Div {

    private static final int PAGE = 60;

    private final List<T> items;
    private final Function<T, ListItem> tile;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more = new NativeButton();
    private int shown;

    public Tiles(List<T> items, Function<T, ListItem> tile) {
        this(items, tile, PAGE);
    }

    /// @param first that are there at once
    public Tiles(List<T> items, Function<T, ListItem> tile, int first) {
        this.items = items;
        this.tile = tile;
        addClassName("examples");
        more.addClassName("plain");
        more.addClickListener(_ -> add(PAGE));
        add(list, more);
        add(first);
    }

    private void add(int count) {
        int to = Math.min(items.size(), shown + count);
        items.subList(shown, to).forEach(item -> list.add(tile.apply(item)));
        shown = to;
        more.setVisible(shown < items.size());
        more.setText(
                "Show %s more".formatted(NumberWords.count(Math.min(PAGE, items.size() - shown))));
    }
}
