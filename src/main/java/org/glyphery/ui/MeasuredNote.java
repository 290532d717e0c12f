package org.glyphery.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.glyphery.comparison.MeasuredWords;
import org.glyphery.comparison.RunComparison;

/// Says which of the runs that stand side by side were measured or trained on other data; not there
/// where all were on the same.
public final class MeasuredNote extends Paragraph {

    public MeasuredNote() {
        addClassName("measured");
    }

    public void show(RunComparison comparison) {
        List<String> words = MeasuredWords.of(comparison);
        setText(String.join(" ", words));
        setVisible(!words.isEmpty());
    }
}
