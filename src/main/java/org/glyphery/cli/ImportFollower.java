package org.glyphery.cli;

import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.imports.DatasetImports;
import org.glyphery.dataset.imports.FailedImport;
import org.glyphery.dataset.imports.UnfinishedImport;

/// Waits for an import, tells how far it is, and what came of it.
final class ImportFollower {

    private static final int BETWEEN_MILLIS = 200;

    private final CommandContext context;
    private final DatasetImports imports;
    private final Datasets datasets;

    ImportFollower(CommandContext context, Laboratory laboratory) {
        this.context = context;
        imports = laboratory.room(DatasetImports.class);
        datasets = laboratory.room(Datasets.class);
    }

    /// @return the exit status
    int follow(UnfinishedImport started) {
        String name = started.name().value();
        try (var line = ProgressLine.on(context.messages())) {
            for (var now = underWay(name); now.isPresent(); now = underWay(name)) {
                line.show(started.title(), ", " + now.get().progress().words());
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            imports.cancel(name);
        }
        return end(name);
    }

    private int end(String name) {
        Optional<FailedImport> failed =
                imports.failed().stream()
                        .filter(each -> each.name().value().equals(name))
                        .findFirst();
        if (failed.isPresent()) {
            context.messages().println(failed.get().reason());
            return ExitStatus.FAILURE;
        }
        Optional<DatasetFacts> facts = datasets.current(name);
        facts.ifPresent(each ->
                context.results()
                        .println(
                                "%s %s: %s examples, %d classes, %s"
                                        .formatted(
                                                each.name(),
                                                each.version(),
                                                NumberWords.count(each.splits().all()),
                                                each.classes().size(),
                                                each.shape())));
        return facts.isPresent() ? ExitStatus.SUCCESS : ExitStatus.FAILURE;
    }

    private Optional<UnfinishedImport> underWay(String name) {
        return imports.underWay().stream()
                .filter(each -> each.name().value().equals(name))
                .findFirst();
    }
}
