package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.dom.Element;
import java.util.List;

/// A plain table: the first cell of each row names it.
@Tag("table")
@StyleSheet("theme/table.css")
public final class Table extends Component {

    private final Element body = new Element("tbody");

    /// @param headings of the columns; the first is that of the rows' names
    public Table(List<String> headings) {
        var row = new Element("tr");
        headings.forEach(text ->
                row.appendChild(new Element("th").setAttribute("scope", "col").setText(text)));
        getElement().setAttribute("class", "figures-table");
        getElement().appendChild(new Element("thead").appendChild(row), body);
    }

    public void addRow(String name, List<String> cells) {
        body.appendChild(row(Element.createText(name), texts(cells)));
    }

    /// @param name what the row is of
    public void addRow(Element name, List<String> cells) {
        addCells(name, texts(cells));
    }

    /// @param cells what stands in each
    public void addCells(Element name, List<Element> cells) {
        body.appendChild(row(name, cells));
    }

    /// Below all others.
    public void addFoot(String name, List<String> cells) {
        getElement()
                .appendChild(
                        new Element("tfoot")
                                .appendChild(row(Element.createText(name), texts(cells))));
    }

    private static List<Element> texts(List<String> cells) {
        return cells.stream().map(Element::createText).toList();
    }

    private static Element row(Element name, List<Element> cells) {
        var row = new Element("tr");
        row.appendChild(new Element("th").setAttribute("scope", "row").appendChild(name));
        cells.forEach(cell -> row.appendChild(new Element("td").appendChild(cell)));
        return row;
    }
}
