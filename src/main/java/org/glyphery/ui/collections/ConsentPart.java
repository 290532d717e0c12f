package org.glyphery.ui.collections;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.UserError;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.ui.Person;
import org.glyphery.ui.TextInput;

/// The sentence under which a shared collection is given to, and the name of whoever gives, both
/// before the first drawing. The browser remembers the name, and to which sentences its person has
/// said yes.
@StyleSheet("theme/collections.css")
public final class ConsentPart extends Section {

    private static final String AGREED = "glyphery.agreed.";

    private final Consumer<Optional<Gift>> given;
    private final Person person = new Person();
    private final Paragraph sentence = new Paragraph();
    private final TextInput name =
            TextInput.line(
                    "Your name",
                    "Kept in this browser. All that you give under it can be erased as one.");
    private final Div asked = new Div(name, button("I agree", this::agree));
    private final NativeButton other = button("Give under another name", () -> ask(true));
    private Optional<OwnCollection> shown = Optional.empty();

    /// @param given is called with what is given under which name from now on; absent while
    ///   somebody has not agreed
    public ConsentPart(Consumer<Optional<Gift>> given) {
        this.given = given;
        addClassName("consent");
        asked.addClassName("asked");
        name.onEnter(this::agree);
        name.name("giver");
        setVisible(false);
    }

    private static NativeButton button(String words, Runnable acts) {
        var button = new NativeButton(words, _ -> acts.run());
        button.addClassName("plain");
        return button;
    }

    /// Asks for what this collection wants to know.
    public void show(OwnCollection collection) {
        shown = Optional.of(collection);
        setVisible(collection.isShared());
        removeAll();
        if (!collection.isShared()) {
            given.accept(Optional.of(new Gift(collection.name(), "")));
            return;
        }
        sentence.setText(
                "\"%s\" is given under this sentence: %s"
                        .formatted(collection.title(), collection.consent()));
        add(sentence, asked, other);
        ask(true);
        given.accept(Optional.empty());
        person.askBrowser(this, () -> name.write(person.name()));
        recall(collection);
    }

    private void recall(OwnCollection collection) {
        getElement()
                .executeJs(
                        "try { return localStorage.getItem($0) === '1'; } catch { return false; }",
                        AGREED + collection.name())
                .then(
                        Boolean.class,
                        hasAgreed -> {
                            boolean isSame = shown.filter(collection::equals).isPresent();
                            if (hasAgreed && isSame && !person.name().isEmpty())
                                give(person.name());
                        });
    }

    private void ask(boolean open) {
        asked.setVisible(open);
        other.setVisible(!open);
    }

    private void agree() {
        String typed = name.text().strip();
        if (typed.isEmpty()) {
            name.refuse("Write a name first: any will do that you find again.");
            name.focus();
            return;
        }
        if (!give(typed)) return;
        person.is(this, typed);
        shown.ifPresent(collection ->
                getElement()
                        .executeJs(
                                "try { localStorage.setItem($0, '1'); } catch { /* only now */ }",
                                AGREED + collection.name()));
    }

    private boolean give(String giver) {
        try {
            var gift = shown.map(collection -> new Gift(collection.name(), giver));
            name.accept();
            ask(false);
            other.setText("You give as %s. Another name".formatted(giver));
            given.accept(gift);
            return true;
        } catch (UserError wrong) {
            name.refuse(wrong.getMessage());
            return false;
        }
    }
}
