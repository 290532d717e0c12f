package org.glyphery.ui.draw;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import org.glyphery.prediction.Alphabet;

/// The pad and its tools, below a dare, see frontend/draw-dare.ts.
@JsModule("./draw-dare.ts")
final class PadPanel extends Section {

    private static final String INVITATION =
            "Draw with mouse, finger or pen, or drop a picture here. The answer follows the pen.";

    private static final String UNDO =
            "<svg viewBox=\"0 0 24 24\"><path d=\"M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3\"/></svg>";
    private static final String CLEAR =
            "<svg viewBox=\"0 0 24 24\"><path d=\"m6 6 12 12M18 6 6 18\"/></svg>";

    private final Element dare = new Element("draw-dare");
    private final Paragraph note = new Paragraph(INVITATION);

    PadPanel(DigitPad pad, Runnable triesExample) {
        addClassName("pad");
        note.addClassNames("note", "invitation");
        var example = plain("Try an example");
        example.addClassName("example");
        example.addClickListener(_ -> triesExample.run());
        var tools =
                new Div(
                        onPad(icon("Undo", UNDO), "undo", pad),
                        onPad(icon("Clear", CLEAR), "clear", pad),
                        example,
                        onPad(plain("Open a picture"), "choosePicture", pad));
        tools.addClassName("tools");
        var box = new Div(pad, tools);
        box.addClassName("padbox");
        box.getElement().insertChild(0, dare);
        add(box, note);
    }

    /// Says what lies on the pad.
    void show(PadContent sheet) {
        note.setText(
                switch (sheet) {
                    case PadContent.Drawing _, PadContent.Demonstration _ -> INVITATION;
                    case PadContent.Photo(var picture, var found, _) ->
                            "Your picture, %d by %d pixels. %sDraw, undo or clear to go on."
                                    .formatted(
                                            picture.width(),
                                            picture.height(),
                                            found.warning()
                                                    .map(warning -> warning.sentence() + " ")
                                                    .orElse(""));
                    case PadContent.ChangedGlyph(_, _, var words) ->
                            words + " Draw, undo or clear to go on.";
                    case PadContent.TestExample(int index, var className, _, var data, var split) ->
                            "%s, by its label: number %d of the %s split of %s."
                                    .formatted(className, index, split.word(), data.title());
                });
        note.setClassName("invitation", note.getText().equals(INVITATION));
    }

    /// Dares somebody to draw what is of this alphabet.
    void name(Alphabet drawn) {
        dare.setPropertyList("classes", drawn.classes());
        dare.setProperty("word", drawn.word());
    }

    private static NativeButton plain(String text) {
        var button = new NativeButton(text);
        button.addClassName("plain");
        return button;
    }

    private static NativeButton icon(String name, String drawing) {
        var picture = new Svg(drawing);
        picture.getElement().setAttribute("aria-hidden", "true");
        var button = new NativeButton();
        button.add(picture);
        button.addClassNames("plain", "icon");
        button.setAriaLabel(name);
        button.setTitle(name);
        return button;
    }

    /// The browser does this alone: a file dialog opens only at the person's own click.
    private static NativeButton onPad(NativeButton button, String function, DigitPad pad) {
        button.getElement()
                .executeJs(
                        "this.addEventListener('click', () => $0[$1]())",
                        pad.getElement(),
                        function);
        return button;
    }
}
