package org.glyphery.ui.collections;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import java.io.IOException;
import java.util.List;
import org.glyphery.ui.PictureUpload;
import org.glyphery.ui.collections.DeskPicture.BoxEdit;
import org.glyphery.ui.collections.DeskPicture.ShownBox;

/// Pictures with boxes around what is to be kept of them; see frontend/sheet-desk.ts.
@Tag("sheet-desk")
@JsModule("./sheet-desk.ts")
final class SheetDesk extends Component {

    /// Hears what somebody does there.
    interface DeskWork {

        /// Boxes of a picture were moved, named, added or removed.
        void changes(PictureEdit edit);

        /// A picture is taken away.
        void takes(int picture);

        /// All that has a class is to be kept.
        void keeps();
    }

    /// All boxes of a picture as they are now.
    record PictureEdit(int picture, List<BoxEdit> boxes) {}

    /// A picture as the page shows it.
    ///
    /// @param address where its JPEG is fetched
    record ShownPicture(
            int number, String name, String address, int height, int width, List<ShownBox> boxes) {}

    /// @param word for what stands on pictures, "digit"
    /// @param classes that it may be of
    SheetDesk(PictureUpload<?> upload, String word, List<String> classes, DeskWork work) {
        upload.receiveAt(getElement());
        getElement().setProperty("word", word);
        getElement().setPropertyList("classes", classes);
        getElement()
                .addEventListener(
                        "boxes-changed",
                        event -> work.changes(event.getEventDetail(PictureEdit.class)))
                .addEventDetail();
        getElement()
                .addEventListener(
                        "picture-taken", event -> work.takes(event.getEventDetail(Integer.class)))
                .addEventDetail();
        getElement().addEventListener("keep-all", _ -> work.keeps());
    }

    /// Lays a picture beside the others.
    void lay(int number, DeskPicture picture) {
        String attribute = "picture-" + number;
        ElementRequestHandler handler = (_, response, _, _) -> write(picture.jpeg(), response);
        getElement().setAttribute(attribute, handler);
        getElement()
                .callJsFunction(
                        "lay",
                        new ShownPicture(
                                number,
                                picture.name(),
                                getElement().getAttribute(attribute),
                                picture.height(),
                                picture.width(),
                                picture.boxes()));
    }

    private static void write(byte[] jpeg, VaadinResponse response) throws IOException {
        response.setContentType("image/jpeg");
        response.setContentLength(jpeg.length);
        response.getOutputStream().write(jpeg);
    }

    /// Tells what was read in boxes.
    void answer(int picture, List<ShownBox> read) {
        getElement().callJsFunction("answer", picture, read);
    }

    /// A picture is there no more.
    void forget(int number) {
        getElement().removeAttribute("picture-" + number);
    }

    /// Nothing lies there any more.
    void clear() {
        getElement().callJsFunction("clear");
    }
}
