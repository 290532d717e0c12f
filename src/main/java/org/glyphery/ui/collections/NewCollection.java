package org.glyphery.ui.collections;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.glyphery.UserError;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnCollections;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.Choice;
import org.glyphery.ui.ProblemNote;
import org.glyphery.ui.TextInput;

/// What somebody says who begins a collection.
final class NewCollection extends Section {

    private static final String USUAL_SENTENCE =
            "Everybody who reaches this server may see what I draw here and train models on it; I"
                    + " can have all of mine erased at any time.";

    /// What can be drawn.
    private enum Drawn {
        DIGITS("Digits"),
        SMALL_LETTERS("a to z"),
        LARGE_LETTERS("A to Z"),
        ANYTHING("Anything");

        private final String words;

        Drawn(String words) {
            this.words = words;
        }

        List<String> classes() {
            return switch (this) {
                case DIGITS -> Mnist.CLASSES;
                case SMALL_LETTERS -> letters('a');
                case LARGE_LETTERS -> letters('A');
                case ANYTHING -> List.of();
            };
        }

        private static List<String> letters(char first) {
            return IntStream.range(first, first + 26).mapToObj(Character::toString).toList();
        }
    }

    private final OwnCollections collections;
    private final TextInput title = TextInput.line("Title", "Its address follows from it.");
    private final TextInput consent =
            TextInput.line(
                    "Sentence of consent",
                    "Who may see and train on it. It is shown before the first drawing, and stays"
                            + " as it is.");
    private final ProblemNote problem = new ProblemNote();
    private Drawn drawn = Drawn.DIGITS;
    private boolean isShared;

    NewCollection(OwnCollections collections) {
        this.collections = collections;
        addClassNames("sheet", "collection-part", "new-collection");
        consent.write(USUAL_SENTENCE);
        consent.setVisible(false);
        Map<Drawn, String> drawings = new LinkedHashMap<>();
        for (Drawn each : Drawn.values()) drawings.put(each, each.words);
        Map<Boolean, String> people = new LinkedHashMap<>();
        people.put(false, "By me");
        people.put(true, "By several people, each under a name");
        var begin = new NativeButton("Begin it", _ -> begin());
        begin.addClassNames("plain", "first");
        title.onEnter(this::begin);
        var choices =
                new Div(
                        new Choice<>("What is drawn", drawings, drawn, each -> drawn = each),
                        new Choice<>("Who gives to it", people, false, this::share));
        choices.addClassName("tools");
        add(new H2("Begin a collection"), title, choices, consent, begin, problem);
    }

    private void share(boolean shared) {
        isShared = shared;
        consent.setVisible(shared);
    }

    private void begin() {
        try {
            String sentence = isShared ? consent.text() : "";
            OwnCollection begun =
                    collections.begin(title.text(), drawn.classes(), sentence, isShared);
            UI.getCurrentOrThrow().navigate(Addresses.collection(begun.name()));
        } catch (UserError wrong) {
            problem.setText(wrong.getMessage());
        }
    }
}
