package org.glyphery.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import org.glyphery.UnusableStorage;
import org.springframework.http.HttpStatus;

/// A page that could not be made: a sentence, and never how the server is made inside.
@PageTitle("Not shown · Glyphery")
@ParentLayout(MainLayout.class)
final class FailedPage extends Div implements HasErrorParameter<Exception> {

    private final Paragraph why = new Paragraph();

    FailedPage() {
        add(
                new H1("This page cannot be shown"),
                why,
                new Paragraph(new Anchor(Addresses.RUNS, "All runs")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        why.setText(Messages.sentence(error.getException()));
        return UnusableStorage.behind(error.getException()).isPresent()
                ? HttpStatus.INSUFFICIENT_STORAGE.value()
                : HttpStatus.INTERNAL_SERVER_ERROR.value();
    }
}
