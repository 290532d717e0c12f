package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.UrlUtil;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.ElementRequestHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.glyphery.Awaited;
import org.glyphery.Bytes;
import org.glyphery.NumberWords;
import org.glyphery.PictureLimits;
import org.glyphery.UserError;
import org.glyphery.image.PictureReader;

/// Takes a picture file as the plain body of a request. A file that announces more than can be read
/// is refused by that alone; no page is locked while one is read.
///
/// @param <T> what is made of a file
public final class PictureUpload<T> implements ElementRequestHandler {

    private static final String STANDING = "picture";
    private static final int LONGEST_NAME = 200;

    private final PictureLimits limits;
    private final PictureUse<T> use;
    private final Consumer<T> takes;

    /// What is made of a file, before the page hears of it.
    @FunctionalInterface
    public interface PictureUse<T> {

        /// @param name of the file, for sentences alone
        /// @throws UserError if nothing can be made of it
        T of(PictureReader reader, byte[] file, String name);
    }

    /// Why a file did not reach the server.
    enum Reason {
        LARGE,
        TEXT,
        UNSENT
    }

    /// A file that did not reach the server.
    record RefusedFile(String name, Reason reason, long bytes) {}

    /// One of several files was taken.
    ///
    /// @param name of the one
    /// @param others how many were left
    record LeftFiles(String name, int others) {}

    /// @param takes is called under the page's lock
    public PictureUpload(PictureLimits limits, PictureUse<T> use, Consumer<T> takes) {
        this.limits = limits;
        this.use = use;
        this.takes = takes;
    }

    /// Takes the files that are brought to an element, see frontend/pictures.ts.
    public void receiveAt(Element element) {
        element.setAttribute("pictures", this);
        element.setProperty("mostBytes", limits.bytes());
        element.addEventListener(
                        "picture-refused",
                        event -> Messages.say(sentence(event.getEventDetail(RefusedFile.class))))
                .addEventDetail();
        element.addEventListener(
                        "pictures-left",
                        event -> Messages.say(sentence(event.getEventDetail(LeftFiles.class))))
                .addEventDetail();
    }

    @Override
    public void handleRequest(
            VaadinRequest request, VaadinResponse response, VaadinSession session, Element element)
            throws IOException {
        String name = name(request);
        if (request.getContentLengthLong() > limits.bytes()) {
            refuse(response, session, element, tooLarge(name, request.getContentLengthLong()));
            return;
        }
        try {
            var reader = new PictureReader(limits, awaited(request));
            byte[] file = reader.bytes(request.getInputStream(), name);
            T made = use.of(reader, file, name);
            onPage(session, element, () -> takes.accept(made));
        } catch (UserError unreadable) {
            refuse(response, session, element, String.valueOf(unreadable.getMessage()));
        }
    }

    private static BooleanSupplier awaited(VaadinRequest request) {
        return request instanceof VaadinServletRequest sent ? Awaited.by(sent) : () -> true;
    }

    /// The file's name, for sentences alone: no file gets it.
    private static String name(VaadinRequest request) {
        String name = Objects.requireNonNullElse(request.getHeader("X-Filename"), STANDING);
        try {
            String decoded = UrlUtil.decodeURIComponent(name);
            return decoded.substring(0, Math.min(LONGEST_NAME, decoded.length()));
        } catch (IllegalArgumentException notEncoded) {
            return STANDING;
        }
    }

    private String sentence(RefusedFile refusal) {
        return switch (refusal.reason()) {
            case LARGE -> tooLarge(refusal.name(), refusal.bytes());
            case TEXT ->
                    "“%s” is a text, not a picture. Choose a PNG, JPEG, BMP, GIF or TIFF file."
                            .formatted(refusal.name());
            case UNSENT ->
                    "“%s” did not reach the server: the connection broke, or the file could not be read. Try again."
                            .formatted(refusal.name());
        };
    }

    private static String sentence(LeftFiles left) {
        return "One picture is read at a time: “%s” was taken, %s not. Drop %s next."
                .formatted(
                        left.name(),
                        left.others() == 1
                                ? "the other was"
                                : "the %s others were".formatted(NumberWords.word(left.others())),
                        left.others() == 1 ? "it" : "them one by one");
    }

    private String tooLarge(String name, long bytes) {
        return "“%s” has %s, and at most %s can be read. Crop it or save it smaller, then try again."
                .formatted(name, Bytes.words(bytes), Bytes.words(limits.bytes()));
    }

    private static void refuse(
            VaadinResponse response, VaadinSession session, Element element, String sentence) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        onPage(session, element, () -> Messages.say(sentence));
    }

    private static void onPage(VaadinSession session, Element element, Command command) {
        session.accessSynchronously(() ->
                element.getComponent()
                        .flatMap(Component::getUI)
                        .ifPresent(page -> Pages.change(page, command)));
    }
}
