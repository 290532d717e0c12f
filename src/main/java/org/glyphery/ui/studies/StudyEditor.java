package org.glyphery.ui.studies;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.Optional;
import org.glyphery.study.Study;
import org.glyphery.study.StudyState;
import org.glyphery.ui.Debounce;

/// A study is written: a new one, `/studies/new`, a copy of another, `/studies/new?from=<name>`, or
/// an own one is changed, `/studies/<name>/edit`.
@Route(StudyEditor.NEW)
@RouteAlias(StudyView.STUDIES + "/:name/edit")
@StyleSheet("theme/studies.css")
@StyleSheet("theme/study-editor.css")
public final class StudyEditor extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String NEW = StudyView.STUDIES + "/new";
    private static final String FROM = "from";

    private final StudyPageServices services;
    private StudyDraft draft = new StudyDraft();
    private final Debounce changes = new Debounce();
    private Optional<Study> edited = Optional.empty();
    private StudyPreview preview;
    private StudyForm form;

    StudyEditor(StudyPageServices services) {
        this.services = services;
        preview = new StudyPreview(services, this::keep);
        form = new StudyForm(draft, services, this::changed);
        addClassName("study-editor");
    }

    /// The address at which a copy of this one is made.
    static String copy(Study study) {
        return "%s?%s=%s".formatted(NEW, FROM, study.name());
    }

    static String edit(Study study) {
        return "%s/%s/edit".formatted(StudyView.STUDIES, study.name());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> name = event.getRouteParameters().get("name");
        Optional<String> from = event.getLocation().getQueryParameters().getSingleParameter(FROM);
        Optional<Study> known =
                name.or(() -> from).flatMap(services.studies()::find).map(StudyState::study);
        edited = known.filter(study -> name.isPresent() && services.studies().isOwn(study));
        boolean cannotBeEdited = name.isPresent() && edited.isEmpty();
        boolean unknown = from.isPresent() && known.isEmpty();
        if (cannotBeEdited || unknown) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        draft = known.map(StudyDraft::of).orElseGet(() -> StudyDraft.fresh());
        if (edited.isEmpty()) known.ifPresent(study -> draft.title = copied(study));
        build();
    }

    private static String copied(Study study) {
        String title = "Copy of " + study.title();
        return title.substring(0, Math.min(title.length(), Study.LONGEST_TITLE));
    }

    private void build() {
        removeAll();
        preview = new StudyPreview(services, this::keep);
        form = new StudyForm(draft, services, this::changed);
        var side = new Div(preview);
        side.addClassName("side");
        add(new H1(getHeading()), form, side);
        read();
    }

    private void changed() {
        preview.allow();
        changes.soon(this::read);
    }

    private Optional<Study> read() {
        StudyDraftReading reading = StudyDraftReading.of(draft, services);
        form.show(reading.errors());
        reading.study().ifPresent(form::show);
        preview.show(reading);
        return reading.study();
    }

    private void keep() {
        read().map(this::kept)
                .ifPresent(study -> UI.getCurrentOrThrow().navigate(StudyView.address(study)));
    }

    /// @return the study under the name that it is kept by
    private Study kept(Study study) {
        if (edited.isEmpty()) return services.studies().add(study);
        services.studies().replace(edited.get(), study);
        return edited.get();
    }

    private String getHeading() {
        return edited.map(study -> "Edit " + study.title()).orElse("New study");
    }

    @Override
    public String getPageTitle() {
        return getHeading() + " · Glyphery";
    }
}
