package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.SplitSizes;
import org.glyphery.dataset.imports.ImportChoices;
import org.glyphery.dataset.imports.ImportDraft;
import org.glyphery.dataset.imports.ImportDrafts;
import org.glyphery.dataset.imports.ImportPreview;
import org.glyphery.dataset.imports.LookState;
import org.glyphery.dataset.imports.LookState.Looking;
import org.glyphery.dataset.imports.LookState.Recognised;
import org.glyphery.dataset.imports.LookState.Unusable;
import org.glyphery.dataset.imports.RecognisedFiles;
import org.glyphery.ui.Debounce;
import org.glyphery.ui.LatestQuestion;
import org.glyphery.ui.ProblemNote;

/// Files that have arrived: what they hold, a dozen of their pictures as they would be stored, and
/// all that a person may say of it before the import begins.
final class DraftCard extends Article {

    /// Classes that are counted by name.
    private static final int MOST_NAMED = 30;

    private final ImportDrafts drafts;
    private final ImportDraft draft;
    private final Runnable looks;
    private final ImportFields fields;
    private final Paragraph found = new Paragraph();
    private final Paragraph classes = new Paragraph();
    private final Paragraph stored = new Paragraph();
    private final ProblemNote problem = new ProblemNote();
    private final FittedPictures pictures = new FittedPictures();
    private final NativeButton imports = new NativeButton("Import", _ -> begin());
    private final LatestQuestion question = new LatestQuestion();
    private final Debounce typing = new Debounce();
    private LookState shown = new Looking(0);

    /// @param looks has all cards look how far everything is, for as long as something is under way
    DraftCard(DataPageServices services, ImportDraft draft, Runnable looks) {
        drafts = services.importDrafts();
        this.draft = draft;
        this.looks = looks;
        fields = new ImportFields(draft.fileName(), ownDatasets(services), this::changed);
        addClassNames("sheet", "dataset-card", "import-draft");
        for (var words : List.of(found, classes, stored)) words.addClassName("note");
        imports.addClassNames("plain", "first");
        imports.getElement().setAttribute("aria-label", "Import " + draft.fileName());
        var gives = new NativeButton("Cancel", _ -> drafts.discard(draft));
        gives.addClassName("plain");
        gives.getElement().setAttribute("aria-label", "Do not import " + draft.fileName());
        var tools = new Div(imports, gives);
        tools.addClassName("tools");
        add(new H2(draft.fileName()), found, classes, pictures, stored, fields, problem, tools);
        show(draft.state());
    }

    /// People's own datasets, to which examples can be added.
    private static List<DatasetFacts> ownDatasets(DataPageServices services) {
        return services.datasets().all().stream()
                .filter(facts -> services.datasets().catalogued(facts.name()).isEmpty())
                .toList();
    }

    /// Whether it is still being found out what the files hold.
    boolean isLooking() {
        return draft.state() instanceof Looking;
    }

    /// Shows what has been found out since.
    void look() {
        LookState now = draft.state();
        if (!now.equals(shown)) show(now);
    }

    private void show(LookState now) {
        shown = now;
        switch (now) {
            case Looking(long examples) -> {
                found.setText(
                        examples == 0
                                ? "Looking at the files …"
                                : "%s examples seen …".formatted(NumberWords.count(examples)));
                imports.setEnabled(false);
            }
            case Unusable(String reason) -> {
                found.setText("");
                classes.setText("");
                stored.setText("");
                pictures.show(List.of());
                problem.setText(reason);
                fields.offerAll();
                imports.setEnabled(false);
            }
            case Recognised(RecognisedFiles files) -> show(files);
        }
    }

    private void show(RecognisedFiles files) {
        String columns = files.columns().isEmpty() ? "" : " · " + files.columns();
        found.setText(
                "%s: %s, %s%s"
                        .formatted(
                                files.format(),
                                words(files.sizes()),
                                files.pictureSizes(),
                                columns));
        classes.setText(classWords(files));
        imports.setEnabled(false);
        fields.offerFor(files);
        preview();
    }

    private static String words(SplitSizes sizes) {
        String words = NumberWords.count(sizes.training()) + " to train on";
        if (sizes.validation() > 0) {
            words += ", %s for validation".formatted(NumberWords.count(sizes.validation()));
        }
        return words
                + (sizes.test() > 0
                        ? ", %s to test".formatted(NumberWords.count(sizes.test()))
                        : "");
    }

    private static String classWords(RecognisedFiles files) {
        int count = files.classes().size();
        String named =
                IntStream.range(0, Math.min(count, MOST_NAMED))
                        .mapToObj(place ->
                                "%s %s"
                                        .formatted(
                                                files.classes().get(place),
                                                NumberWords.count(files.classCounts().get(place))))
                        .collect(Collectors.joining(" · "));
        return "%s classes: %s%s"
                .formatted(NumberWords.count(count), named, count > MOST_NAMED ? " …" : "");
    }

    private void changed() {
        typing.soon(this::takeChange);
    }

    /// Looks at the files anew where they are to be read in another way; else at the dozen.
    private void takeChange() {
        try {
            if (draft.lookAnew(fields.choices())) {
                looks.run();
            } else {
                preview();
            }
        } catch (UserError wrong) {
            refuse(wrong.getMessage());
        }
    }

    /// What would be stored, or why nothing can be.
    private record PreviewAnswer(Optional<ImportPreview> preview, String wrong) {

        static PreviewAnswer of(Supplier<Optional<ImportPreview>> preview) {
            try {
                return new PreviewAnswer(preview.get(), "");
            } catch (UserError wrong) {
                return new PreviewAnswer(Optional.empty(), wrong.getMessage());
            }
        }
    }

    private void preview() {
        if (!(draft.state() instanceof Recognised)) return;
        try {
            ImportChoices choices = fields.choices();
            DatasetName name = fields.name();
            question.ask(
                    fields.isAddition()
                            ? () -> PreviewAnswer.of(() -> drafts.preview(draft, name, choices))
                            : () -> PreviewAnswer.of(() -> draft.preview(choices)),
                    this::show);
        } catch (UserError wrong) {
            question.forget();
            refuse(wrong.getMessage());
        }
    }

    private void show(PreviewAnswer answer) {
        if (!answer.wrong().isEmpty()) refuse(answer.wrong());
        answer.preview()
                .ifPresent(preview -> {
                    problem.setText("");
                    imports.setEnabled(true);
                    pictures.show(preview.pictures());
                    fields.showShape(preview.shape());
                    stored.setText(
                            "%s as %s: %s."
                                    .formatted(
                                            fields.isAddition() ? "Added" : "Stored",
                                            preview.shape(),
                                            words(preview.sizes())));
                });
    }

    private void refuse(String wrong) {
        problem.setText(wrong);
        imports.setEnabled(false);
    }

    private void begin() {
        try {
            if (fields.isAddition()) drafts.grow(draft, fields.name(), fields.choices());
            else drafts.begin(draft, fields.name(), fields.choices());
        } catch (UserError wrong) {
            refuse(wrong.getMessage());
            imports.setEnabled(true);
        }
    }
}
