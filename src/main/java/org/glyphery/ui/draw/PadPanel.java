package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/// The pad and its tools.
final class PadPanel extends Section {

    private static final String INVITATION =
            "Draw with mouse, finger or pen, or drop a picture here. The answer follows the pen.";

    private final Paragraph note = new Paragraph(INVITATION);

    PadPanel(DigitPad pad, Runnable triesExample) {
        addClassName("pad");
        note.addClassNames("note", "invitation");
        var example = new NativeButton("Try an example", _ -> triesExample.run());
        example.addClassName("plain");
        var tools =
                new Div(
                        onPad("Undo", "undo", pad),
                        onPad("Clear", "clear", pad),
                        example,
                        onPad("Open a picture", "choosePicture", pad));
        tools.addClassName("tools");
        add(pad, tools, note);
    }

    /// Says what lies on the pad.
    void show(PadContent sheet) {
        note.setClassName("invitation", sheet instanceof PadContent.Drawing);
        note.setText(
                switch (sheet) {
                    case PadContent.Drawing _ -> INVITATION;
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
    }

    /// The browser does this alone: a file dialog opens only at the person's own click.
    private static NativeButton onPad(String text, String function, DigitPad pad) {
        var button = new NativeButton(text);
        button.addClassName("plain");
        button.getElement()
                .executeJs(
                        "this.addEventListener('click', () => $0[$1]())",
                        pad.getElement(),
                        function);
        return button;
    }
}
