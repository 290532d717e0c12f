package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;

/// A plain table: the first cell of each row names it.
@Tag("table")
public final class Table extends Component {

    private final Element body = new Element("tbody");

    /// @param headings of the columns; the first is that of the rows' names
    public Table(List<String> headings) {
        var row = new Element("tr");
        headings.forEach(text ->
                row.appendChild(new Element("th").setAttribute("scope", "col").setText(text)));
        getElement().appendChild(new Element("thead").appendChild(row), body);
    }

    /// @param name what the row is of
    public void addRow(Element name, List<String> cells) {
        var row = new Element("tr");
        row.appendChild(new Element("th").setAttribute("scope", "row").appendChild(name));
        cells.forEach(text -> row.appendChild(new Element("td").setText(text)));
        body.appendChild(row);
    }
}
