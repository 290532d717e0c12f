package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import org.glyphery.run.Run;
import org.glyphery.ui.Addresses;

/// Ways to train once more from here.
final class Again extends NativeDetails {

    private final Anchor more;

    Again(Run run, Runnable runsAgain) {
        addClassName("menu");
        setSummaryText("Train again");
        var again = new NativeButton("Run again, with the same plan", _ -> runsAgain.run());
        var copy = new Anchor(Addresses.copyOf(run.id()), "Edit a copy of the plan");
        more = new Anchor(Addresses.goingOnFrom(run.id()), "Train on from the last epoch");
        var list = new Div(again, copy, more);
        list.addClassName("sheet");
        setContent(list);
        show(run);
    }

    void show(Run run) {
        more.setVisible(run.last().isPresent() && run.epochs() > 0);
    }
}
