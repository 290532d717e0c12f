package org.glyphery.ui.data;

import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.ui.Dropdown;

/// The versions of a dataset, of which one is looked at.
final class VersionChoice {

    private VersionChoice() {}

    /// A list that leads to the page of the version that is chosen.
    static Dropdown<DatasetFacts> of(DatasetFacts shown, List<DatasetFacts> versions) {
        Map<DatasetFacts, String> titles = new LinkedHashMap<>();
        versions.forEach(each -> titles.put(each, DatasetWords.version(each)));
        var choice =
                new Dropdown<DatasetFacts>(
                        "Version",
                        chosen ->
                                UI.getCurrentOrThrow()
                                        .getPage()
                                        .setLocation(DatasetAddress.of(chosen)));
        choice.offer(titles);
        choice.show(shown);
        return choice;
    }
}
