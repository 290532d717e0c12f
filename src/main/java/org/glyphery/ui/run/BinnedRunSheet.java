package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.glyphery.run.BinnedRun;
import org.glyphery.run.RunBin;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.Dates;

/// What a run's page says while the run lies in the bin.
final class BinnedRunSheet extends Div {

    BinnedRunSheet(BinnedRun binned, RunBin bin) {
        var run = binned.run();
        var restore = new NativeButton("Restore", _ -> bin.restore(run.id()));
        restore.addClassNames("plain", "first");
        add(
                new H1(run.name() + " is in the bin"),
                new Paragraph(
                        """
                        It answers nowhere from there and is not reused, and it keeps the name %s of its model. \
                        On %s it is deleted for good.\
                        """
                                .formatted(run.model(), Dates.day(bin.end(binned)))),
                new Paragraph(
                        restore,
                        new Span(" "),
                        new Anchor(Addresses.STORAGE, "All that is in the bin")));
    }
}
