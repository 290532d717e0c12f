package org.glyphery.ui.serving;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.glyphery.Bytes;
import org.glyphery.NumberWords;
import org.glyphery.network.NativeMemory;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.prediction.LoadedModels.LoadedEpoch;
import org.glyphery.ui.ProgressBar;
import org.glyphery.ui.RunTitles;
import org.glyphery.ui.Table;

/// Which epochs are loaded, and what they and the whole process take.
final class MemorySheet extends Section {

    private final LoadedModels loaded;
    private final Paragraph words = new Paragraph();
    private final ProgressBar share = new ProgressBar();
    private final Paragraph process = new Paragraph();
    private final Table table = new Table();

    MemorySheet(LoadedModels loaded) {
        this.loaded = loaded;
        addClassNames("sheet", "memory");
        process.addClassName("note");
        add(new H2("In memory"), words, share, table, process);
        show();
    }

    void show() {
        List<LoadedEpoch> all = loaded.all();
        var titles = RunTitles.of(all.stream().map(LoadedEpoch::run).toList());
        double used = (double) loaded.bytes() / loaded.mostBytes();
        words.setText(
                all.isEmpty()
                        ? "No model is loaded. The first question loads the model that it asks."
                        : "%s of %s, as the setting glyphery.serving.memory has it."
                                .formatted(
                                        Bytes.words(loaded.bytes()),
                                        Bytes.words(loaded.mostBytes())));
        share.show("Memory of loaded models", used);
        table.setVisible(!all.isEmpty());
        table.show(
                List.of("Model", "Epoch", "Memory", "Asked"),
                all.stream().map(model -> row(model, titles)).toList());
        process.setText(
                "The whole process holds %s, Java's heap included."
                        .formatted(Bytes.words(NativeMemory.resident())));
    }

    private static Table.TableRow row(LoadedEpoch model, RunTitles titles) {
        var since = Duration.between(model.asked(), Instant.now());
        return Table.TableRow.of(
                titles.of(model.run()) + (model.isProbe() ? ", looked into" : ""),
                List.of(
                        Integer.toString(model.epoch()),
                        Bytes.words(model.bytes()),
                        since.toSeconds() < 1 ? "now" : NumberWords.whole(since) + " ago"));
    }
}
