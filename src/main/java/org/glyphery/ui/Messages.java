package org.glyphery.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.List;
import org.glyphery.Causes;
import org.glyphery.UnusableStorage;
import org.glyphery.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.DisconnectedClientHelper;

/// The one place where errors reach a person: those that the person can mend as they are, all
/// others logged whole and followed by a short apology.
public final class Messages implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final String KEY = Messages.class.getName();
    private static final int MILLISECONDS = 8_000;
    private static final int MILLISECONDS_TO_UNDO = 10_000;

    /// Says a sentence at the foot of the page, for long enough to read it. While it stands there
    /// it is not said again: an error may come with every move of the pen.
    public static void say(String sentence) {
        UI page = UI.getCurrent();
        var standing = ComponentUtil.getData(page, Notification.class);
        if (standing != null
                && standing.isOpened()
                && sentence.equals(ComponentUtil.getData(page, KEY))) return;
        if (standing != null) standing.close();
        ComponentUtil.setData(page, KEY, sentence);
        ComponentUtil.setData(
                page,
                Notification.class,
                Notification.show(sentence, MILLISECONDS, Position.BOTTOM_CENTER, true));
    }

    /// Does this, or says what a person can mend where it cannot be done.
    ///
    /// @return whether it was done
    public static boolean orSay(Runnable act) {
        try {
            act.run();
            return true;
        } catch (UserError refused) {
            say(String.valueOf(refused.getMessage()));
            return false;
        }
    }

    /// Says what was done, with a button that undoes it while the sentence stands there.
    ///
    /// @return the sentence that stands there
    public static Notification sayUndoable(String sentence, Runnable undoes) {
        UI page = UI.getCurrentOrThrow();
        var standing = ComponentUtil.getData(page, Notification.class);
        if (standing != null) standing.close();
        var notification = new Notification();
        var undo =
                new NativeButton(
                        "Undo",
                        _ -> {
                            notification.close();
                            undoes.run();
                        });
        undo.addClassName("plain");
        undo.setAriaLabel("Undo: " + sentence); // other buttons of a page are called so too
        var content = new Div(new Span(sentence), undo);
        content.addClassName("undoable");
        standsWhileLookedAt(content, notification);
        notification.add(content);
        notification.addThemeName("undoable");
        notification.setPosition(Position.BOTTOM_CENTER);
        notification.setDuration(MILLISECONDS_TO_UNDO);
        ComponentUtil.setData(page, KEY, sentence);
        ComponentUtil.setData(page, Notification.class, notification);
        notification.open();
        return notification;
    }

    /// Time does not run while the pointer or the keyboard is there.
    private static void standsWhileLookedAt(Div content, Notification notification) {
        for (String comes : List.of("pointerenter", "focusin")) {
            content.getElement().addEventListener(comes, _ -> notification.setDuration(0));
        }
        for (String leaves : List.of("pointerleave", "focusout")) {
            content.getElement()
                    .addEventListener(leaves, _ -> notification.setDuration(MILLISECONDS_TO_UNDO));
        }
    }

    @Override
    public void error(ErrorEvent event) {
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) return;
        String sentence = sentence(event.getThrowable());
        UI page = UI.getCurrent();
        if (page != null) {
            Pages.change(page, () -> say(sentence));
        }
    }

    static String sentence(Throwable error) {
        var mendable = Causes.first(UserError.class, error);
        if (mendable.isPresent()) return String.valueOf(mendable.get().getMessage());
        var unusable = UnusableStorage.behind(error);
        if (unusable.isPresent()) {
            LOG.warn("A page found that nothing can be stored: {}", error.toString());
            return unusable.get().getMessage();
        }
        LOG.error("A page failed", error);
        return "Something went wrong here, and the server has noted what. Reload the page and try"
                + " again.";
    }
}
