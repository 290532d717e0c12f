package org.glyphery.plot;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// An SVG as any viewer reads it.
record Picture(Element root, int characters) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

    static Picture of(Plot plot) {
        String svg = Svg.of(plot);
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            var source = new InputSource(new StringReader(svg));
            return new Picture(builder.parse(source).getDocumentElement(), svg.length());
        } catch (ParserConfigurationException | SAXException | IOException failure) {
            throw new AssertionError("This is no XML: " + svg, failure);
        }
    }

    /// Those that have the class among theirs, in the order in which they are drawn.
    List<Element> all(String type, String name) {
        var all = root.getElementsByTagName(type);
        return IntStream.range(0, all.getLength())
                .mapToObj(index -> (Element) all.item(index))
                .filter(each -> classes(each).contains(name))
                .toList();
    }

    static List<String> classes(Element element) {
        return Arrays.asList(element.getAttribute("class").split(" ", -1));
    }

    List<String> texts(String name) {
        return all("text", name).stream().map(Element::getTextContent).toList();
    }

    String text() {
        return root.getTextContent();
    }

    double height() {
        return numbers(root.getAttribute("viewBox")).getLast();
    }

    static double at(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /// Those of a path's steps, or of another list.
    static List<Double> numbers(String list) {
        return NUMBER.matcher(list).results().map(match -> Double.valueOf(match.group())).toList();
    }

    /// The numbers of the first such path.
    List<Double> path(String name) {
        return numbers(all("path", name).getFirst().getAttribute("d"));
    }

    double gridLeft() {
        return at(all("line", "rule").getFirst(), "x1");
    }

    double gridRight() {
        return at(all("line", "rule").getFirst(), "x2");
    }

    /// The height of its line, four above the base of its letters.
    double tickY(String text) {
        return all("text", "y-tick").stream()
                        .filter(tick -> tick.getTextContent().equals(text))
                        .mapToDouble(tick -> at(tick, "y"))
                        .findFirst()
                        .orElseThrow()
                - 4;
    }
}
