package org.glyphery.ui.draw;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import org.glyphery.InkLimits;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.image.InkJson;
import org.glyphery.ui.GlyphView;
import org.glyphery.ui.PictureUpload;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pad in the browser, see frontend/digit-pad.ts: it sends the whole drawing again and again
/// while the pen moves, one message at a time.
@Tag("digit-pad")
@JsModule("./digit-pad.ts")
@JsModule("./digit-brackets.ts")
class DigitPad extends Component {

    private final Element brackets = new Element("digit-brackets");

    /// A pad with nothing on it.
    ///
    /// @param draws is called with each state of the drawing; an empty one after the last stroke is
    ///   gone
    /// @param pictures takes a picture file that was dropped, pasted or chosen, and has the words
    ///   for those that are not taken
    DigitPad(Consumer<PadContent> draws, InkLimits limits, PictureUpload<?> pictures) {
        getElement().appendChild(brackets);
        pictures.receiveAt(getElement());
        getElement().setProperty("mostStrokes", limits.strokes());
        getElement().setProperty("mostPoints", limits.points());
        getElement()
                .addEventListener(
                        "ink-changed",
                        event -> {
                            var message = event.getEventDetail(JsonNode.class);
                            // First, so that a drawing that is refused does not stop the pad.
                            getElement().setProperty("answered", message.path("number").asInt());
                            draws.accept(content(message, InkJson.read(message, limits)));
                        })
                .addEventDetail();
    }

    private static PadContent content(JsonNode message, Ink ink) {
        return message.path("demonstrated").asBoolean()
                ? new PadContent.Demonstration(ink)
                : new PadContent.Drawing(ink);
    }

    /// There are models that answer: on a first visit, where nothing lies on the pad, the page's
    /// own hand writes a digit.
    void welcome() {
        getElement().callJsFunction("welcome");
    }

    /// The server listens: the pad sends what was drawn before the page had connected, or on an
    /// earlier visit. Only the first call counts.
    void begin() {
        getElement().callJsFunction("begin");
    }

    /// Says what is to be drawn, "digit".
    void name(String word) {
        getElement().setProperty("word", word);
    }

    /// Shows where the digits of a number lie, and which of them the answers are about.
    ///
    /// @param digits from left to right; none where one character is drawn
    void bracket(List<DigitExtent> digits, int chosen) {
        brackets.setPropertyList("digits", digits);
        brackets.setProperty("chosen", chosen);
    }

    /// Takes away whatever lies on the pad.
    void clear() {
        getElement().callJsFunction("clear");
    }

    /// Shows a glyph in place of ink, until someone draws, undoes or clears.
    void show(Glyph glyph) {
        getElement().callJsFunction("showGlyph", GlyphView.message(glyph));
    }

    /// Shows the picture file that came last in place of ink, or its glyph where the browser cannot
    /// read the format.
    void showPicture(Glyph glyph) {
        getElement().callJsFunction("showPicture", GlyphView.message(glyph));
    }

    /// Shows strokes as if somebody had just drawn them; undo brings back what lay there before.
    void write(Ink ink) {
        getElement()
                .callJsFunction(
                        "write", JsonMapper.shared().readTree(InkJson.write(ink)).path("strokes"));
    }

    /// Calls this when a person undoes the keeping of what lies there: the pad goes on with it by
    /// itself.
    void whenKeepingUndone(Runnable hears) {
        getElement().addEventListener("keeping-undone", _ -> hears.run());
    }

    /// The next stroke goes on with what lies there: the pad takes whatever was to be kept for kept
    /// as soon as the button is pressed, and lets the next stroke begin a new drawing.
    void goOn() {
        getElement().callJsFunction("goOn");
    }
}
