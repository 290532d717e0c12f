package org.glyphery.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;

/// An address that leads nowhere.
@PageTitle("No such page · Glyphery")
@ParentLayout(MainLayout.class)
final class NoSuchPage extends Div implements HasErrorParameter<NotFoundException> {

    NoSuchPage() {
        var draw = new Anchor("", "Draw a digit");
        add(
                new H1("There is no such page"),
                new Paragraph("The address may be mistyped, or what it led to is gone. "),
                new Paragraph(draw));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
