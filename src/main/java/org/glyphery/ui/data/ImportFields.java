package org.glyphery.ui.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.imports.ImportChoices;
import org.glyphery.dataset.imports.InkWishes;
import org.glyphery.dataset.imports.RecognisedFiles;
import org.glyphery.image.Fitting;
import org.glyphery.image.PictureShape;
import org.glyphery.ui.Choice;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.TextInput;

/// What a person says of files that are to become a dataset. What was recognised stands there until
/// they write something else.
final class ImportFields extends Div {

    private static final String BECOME = "They become";
    private static final String FITTED = "Pictures are fitted";
    private static final String COLOURS = "Pictures are";
    private static final String TESTING = "For testing";
    private static final String MIDDLE = "In its middle";
    private static final String ANSWERS = "Its models read";

    private final Runnable changed;
    private final TextInput name = TextInput.line("Name", "for plans and addresses");
    private final TextInput title = TextInput.line("Title", "as people write it");
    private final TextInput size = TextInput.line("Size", "height x width");
    private final TextInput box = TextInput.line("Box that ink fills", "20x20; empty: measured");
    private final TextInput label = TextInput.line("Label column", "first, last, name or number");
    private final TextInput licence = TextInput.line("Licence", "empty: not known");
    private final TextInput citation = TextInput.line("Whom to cite", "");
    private final Choice<Integer> colours;
    private final Div fittingField;
    private final Div inkField;
    private final Div sizeField;
    private final Div coloursField;
    private final Div conventionField;
    private final Div testField;
    private Fitting fitting = Fitting.WHOLE;
    private int channels = 1;
    private double test;
    private boolean isInk;
    private Optional<String> centring = Optional.empty();
    private boolean isSizeTheirs;
    private Optional<DatasetFacts> addedTo = Optional.empty();

    /// @param file the name of what has arrived
    /// @param own datasets to which it may be added
    /// @param changed is called when something is chosen or written
    ImportFields(String file, List<DatasetFacts> own, Runnable changed) {
        this.changed = changed;
        addClassName("import-fields");
        name.write(DatasetName.from(file).value());
        colours =
                new Choice<>(
                        COLOURS,
                        ordered(Map.entry(1, "grey"), Map.entry(3, "in colour")),
                        1,
                        this::colour);
        sizeField = new Div(size);
        coloursField = strip(COLOURS, colours);
        conventionField = strip(ANSWERS, conventions());
        testField = strip(TESTING, tests());
        for (var input : new TextInput[] {name, title, box, label, licence, citation}) {
            input.onChange(_ -> changed.run());
        }
        size.onChange(written -> {
            isSizeTheirs = !written.isBlank();
            changed.run();
        });
        label.setVisible(false);
        fittingField = strip(FITTED, fittings());
        inkField = new Div(box, strip(MIDDLE, centrings()));
        inkField.addClassName("ink-fields");
        inkField.setVisible(false);
        if (!own.isEmpty()) add(targets(own));
        add(fittingField, coloursField, sizeField, label, conventionField, inkField, testField);
        add(name, title, licence, citation);
    }

    private Choice<Boolean> conventions() {
        return new Choice<>(
                ANSWERS,
                ordered(Map.entry(false, "pictures"), Map.entry(true, "drawings")),
                false,
                this::answer);
    }

    private Dropdown<Optional<String>> centrings() {
        var centrings =
                new Dropdown<Optional<String>>(
                        MIDDLE,
                        chosen -> {
                            centring = chosen;
                            changed.run();
                        });
        centrings.offer(
                ordered(
                        Map.entry(Optional.empty(), "measured"),
                        Map.entry(Optional.of("mass"), "its centre of mass"),
                        Map.entry(Optional.of("box"), "its box"),
                        Map.entry(Optional.of("none"), "nothing, as drawn")));
        return centrings;
    }

    private Div targets(List<DatasetFacts> own) {
        var targets = new Dropdown<Optional<DatasetFacts>>(BECOME, this::addTo);
        Map<Optional<DatasetFacts>, String> offered = new LinkedHashMap<>();
        offered.put(Optional.empty(), "a new dataset");
        own.forEach(each -> offered.put(Optional.of(each), "added to " + each.title()));
        targets.offer(offered);
        return strip(BECOME, targets);
    }

    /// A dataset that there is has its own rule for all but how files are read.
    private void addTo(Optional<DatasetFacts> dataset) {
        addedTo = dataset;
        boolean isNew = dataset.isEmpty();
        for (var field : List.of(fittingField, name, title, licence, citation)) {
            field.setVisible(isNew);
        }
        showShapeFields();
        changed.run();
    }

    private void showShapeFields() {
        boolean areTheirs = addedTo.isEmpty() && fitting != Fitting.HANDWRITING;
        for (var field : List.of(sizeField, coloursField, conventionField)) {
            field.setVisible(areTheirs);
        }
        inkField.setVisible(addedTo.isEmpty() && (isInk || fitting == Fitting.HANDWRITING));
    }

    /// Whether it is added to a dataset that there is.
    boolean isAddition() {
        return addedTo.isPresent();
    }

    private Choice<Fitting> fittings() {
        return new Choice<>(
                FITTED,
                ordered(
                        Map.entry(Fitting.WHOLE, "whole"),
                        Map.entry(Fitting.CROPPED, "cropped"),
                        Map.entry(Fitting.STRETCHED, "stretched"),
                        Map.entry(Fitting.HANDWRITING, "as handwriting")),
                Fitting.WHOLE,
                this::fit);
    }

    private Choice<Double> tests() {
        return new Choice<>(
                TESTING,
                ordered(Map.entry(0.0, "none"), Map.entry(0.1, "10 %"), Map.entry(0.2, "20 %")),
                test,
                share -> {
                    test = share;
                    changed.run();
                });
    }

    private void fit(Fitting chosen) {
        fitting = chosen;
        showShapeFields();
        changed.run();
    }

    private void colour(int chosen) {
        channels = chosen;
        isSizeTheirs = true;
        changed.run();
    }

    private void answer(boolean withDrawings) {
        isInk = withDrawings;
        showShapeFields();
        changed.run();
    }

    private static Div strip(String label, Component choice) {
        var words = new Span(label);
        words.getElement().setAttribute("aria-hidden", "true"); // the strip says it itself
        var strip = new Div(words, choice);
        strip.addClassNames("field", "strip");
        return strip;
    }

    @SafeVarargs
    private static <T> Map<T, String> ordered(Map.Entry<T, String>... entries) {
        Map<T, String> ordered = new LinkedHashMap<>();
        for (var entry : entries) ordered.put(entry.getKey(), entry.getValue());
        return ordered;
    }

    /// Offers what can be said of such files.
    void offerFor(RecognisedFiles files) {
        testField.setVisible(files.sizes().test() == 0);
        if (files.sizes().test() > 0) test = 0;
        label.setVisible(!files.columns().isEmpty());
    }

    /// Offers all by which files may become readable.
    void offerAll() {
        label.setVisible(true);
    }

    /// Writes the shape that pictures get, unless somebody has said another.
    void showShape(PictureShape shape) {
        if (isAddition() || isSizeTheirs || fitting == Fitting.HANDWRITING) return;
        size.write(shape.height() + "x" + shape.width());
        channels = shape.channels();
        colours.choose(channels);
    }

    /// @throws org.glyphery.UserError if it cannot be a name
    DatasetName name() {
        return new DatasetName(addedTo.map(DatasetFacts::name).orElse(name.text().strip()));
    }

    /// @throws org.glyphery.UserError if something of it cannot be
    ImportChoices choices() {
        String written = title.text().strip();
        boolean writes = fitting == Fitting.HANDWRITING;
        var wishes = InkWishes.read(isInk || writes ? written(box) : Optional.empty(), centring);
        Optional<String> column = written(label);
        return new ImportChoices(
                written.isEmpty() ? name.text().strip() : written,
                writes ? Optional.empty() : shape(),
                fitting,
                test,
                ImportChoices.ink(Optional.of(isInk || writes), fitting, wishes),
                ImportChoices.reading(isSizeTheirs ? shape() : Optional.empty(), column, false),
                licence.text().strip(),
                citation.text().strip());
    }

    private static Optional<String> written(TextInput input) {
        return Optional.of(input.text().strip()).filter(text -> !text.isEmpty());
    }

    private Optional<PictureShape> shape() {
        String sides = size.text().strip().replaceAll("\\s*[x×*]\\s*", "x");
        if (sides.isEmpty()) return Optional.empty();
        boolean hasChannels = sides.matches("\\d+x\\d+x\\d+");
        return Optional.of(PictureShape.read(hasChannels ? sides : sides + "x" + channels));
    }
}
