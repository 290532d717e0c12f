package org.glyphery.ui.data;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetName;
import org.glyphery.image.Glyph;
import org.glyphery.synthetic.DigitForm;
import org.glyphery.synthetic.DigitForms;
import org.glyphery.synthetic.DigitGenerator;
import org.glyphery.synthetic.Recipe;
import org.glyphery.synthetic.Trait;
import org.glyphery.synthetic.Variation;
import org.glyphery.ui.LatestQuestion;
import org.glyphery.ui.Slider;
import org.glyphery.ui.TextInput;

/// The forms in which synthetic digits are written, drawn anew as hands change; what one likes of
/// it can be stored as a dataset of one's own.
@StyleSheet("theme/digit-forms.css")
final class FormsSheet extends Div {

    private static final int EXAMPLES = 8;

    /// Steps of a slider from 0 to 1.
    private static final int STEPS = 10;

    private final DataPageServices services;
    private final Map<DigitForm, FormRow> rows = new LinkedHashMap<>();
    private final LatestQuestion drawing = new LatestQuestion();
    private final LatestQuestion writing = new LatestQuestion();
    private final TextInput name =
            TextInput.line("Name of the dataset", "Letters, digits, \"-\" and \"_\"");
    private final NativeButton store = new NativeButton("Store as a dataset", _ -> store());
    private final Paragraph trouble = new Paragraph();
    private Recipe recipe = Recipe.USUAL;

    FormsSheet(DataPageServices services) {
        this.services = services;
        addClassNames("sheet", "digit-forms");
        add(new H2("How they are written"), traits(), forms(), storing());
    }

    private Div traits() {
        var traits = new Div();
        traits.addClassName("traits");
        for (Trait trait : Trait.values()) traits.add(slider(trait));
        var others =
                new NativeButton("Other hands", _ -> write(recipe.withSeed(recipe.seed() + 1)));
        others.addClassName("plain");
        traits.add(others);
        return traits;
    }

    private Div slider(Trait trait) {
        var words = new Span("as usual");
        words.addClassName("soft");
        var slider =
                new Slider(
                        trait.title(),
                        at -> {
                            double times = (double) at / STEPS;
                            words.setText(times == 1 ? "as usual" : "× " + times);
                            write(recipe.with(recipe.variation().with(trait, times)));
                        });
        slider.show(0, (int) (Variation.MOST * STEPS), STEPS, "as usual");
        var title = new Span(trait.title());
        title.getElement().setAttribute("title", trait.meaning());
        var part = new Div(title, slider, words);
        part.addClassName("trait");
        return part;
    }

    private Div forms() {
        var forms = new Div();
        forms.addClassName("forms");
        for (DigitForm form : DigitForms.all()) {
            var row = new FormRow(form, this::forget);
            rows.put(form, row);
            forms.add(row);
        }
        return forms;
    }

    private Div storing() {
        name.name("recipe-name");
        store.addClassName("plain");
        trouble.addClassNames("fault");
        trouble.getElement().setAttribute("role", "status");
        var line = new Div(name, store);
        line.addClassName("storing");
        return new Div(
                AboutSheet.note(
                        "A dataset of your own: 20,000 digits to train on and 2,000 to test, in the"
                                + " forms that are ticked above."),
                line,
                trouble);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        write(recipe);
    }

    private void write(Recipe wanted) {
        recipe = wanted;
        forget();
        drawing.ask(
                () -> rows.keySet().stream().map(form -> examples(wanted, form)).toList(),
                examples -> {
                    var next = examples.iterator();
                    rows.values().forEach(row -> row.show(next.next()));
                });
    }

    private static List<Glyph> examples(Recipe recipe, DigitForm form) {
        var generator = new DigitGenerator(recipe);
        return LongStream.range(0, EXAMPLES)
                .mapToObj(place -> generator.digit(form, place).glyph())
                .toList();
    }

    private void forget() {
        trouble.setText("");
        name.accept();
    }

    /// The recipe without the forms that are left out.
    private Recipe chosen() {
        var shares = new TreeMap<String, Double>();
        rows.forEach((form, row) -> {
            if (!row.isChosen()) shares.put(form.title(), 0.0);
        });
        return new Recipe(recipe.seed(), recipe.variation(), shares);
    }

    private void store() {
        forget();
        try {
            var wanted = new DatasetName(name.text().strip());
            Recipe chosen = chosen();
            services.imports().requireFree(wanted);
            store.setEnabled(false);
            trouble.setText("Writing 22,000 digits …");
            UI page = UI.getCurrentOrThrow();
            writing.ask(
                    () -> services.recipes().write(wanted, chosen),
                    facts -> open(page, facts),
                    () ->
                            fail(
                                    "The dataset could not be stored. Try again, or choose another"
                                            + " name."));
        } catch (UserError wrong) {
            name.refuse(wrong.getMessage());
        }
    }

    private static void open(UI page, DatasetFacts facts) {
        page.navigate(DatasetAddress.of(facts));
    }

    private void fail(String sentence) {
        store.setEnabled(true);
        trouble.setText(sentence);
    }
}
