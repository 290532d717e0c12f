package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.ErasedPictures;
import org.glyphery.run.Execution;
import org.glyphery.run.Provenance;
import org.glyphery.run.Repeat;
import org.glyphery.run.Run;

/// What decided the run, and where it was trained: open while it trains, folded once it has ended.
final class PlanSheet extends NativeDetails {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.UK)
                    .withZone(ZoneId.systemDefault());

    private static final int DIGITS = 8;

    private final Element plan = new Element("dl");
    private final Element provenance = new Element("dl");
    private final RepeatWords repeated = new RepeatWords();
    private final Div provenancePart = part("Provenance", provenance);

    private boolean hasEnded;

    PlanSheet(Run run) {
        addClassNames("sheet", "plan");
        var what =
                new Span(
                        "plan, data, checksums, seeds, versions: whoever trains it again gets the"
                                + " same weights, bit for bit");
        what.addClassName("note");
        setSummary(new H2("How it was made"), what);
        setContent(new Div(part("Plan", plan), provenancePart, repeated));
        hasEnded = run.status().hasEnded();
        setOpen(!hasEnded);
    }

    private static Div part(String heading, Element list) {
        var part = new Div(new H3(heading));
        part.getElement().appendChild(list);
        return part;
    }

    void show(Run run, DatasetFacts data, Optional<Execution> execution) {
        if (run.status().hasEnded() != hasEnded) setOpen(hasEnded);
        hasEnded = run.status().hasEnded();
        fill(plan, plan(run, data));
        provenancePart.setVisible(execution.isPresent());
        fill(provenance, execution.map(known -> provenance(run, known)).orElse(Map.of()));
    }

    /// Says whether the run can be repeated, and has been.
    ///
    /// @param erased what is gone of what it learned from
    void show(Run run, List<Repeat> repeats, List<ErasedPictures> erased) {
        repeated.show(run, repeats, erased);
    }

    private static Map<String, String> plan(Run run, DatasetFacts data) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("data", "%s · %s".formatted(data.name(), data.version()));
        var choice = run.plan().dataset();
        words.put(
                "training / validation / test",
                Stream.of(data.trainedOn(choice), data.validatedOn(choice), data.splits().test())
                        .map(NumberWords::count)
                        .collect(Collectors.joining(" / ")));
        words.putAll(DataWords.part(choice));
        words.putAll(DataWords.sources(run.plan()));
        choice.fold().ifPresent(fold -> words.put("cross-validation", PlanWords.of(fold)));
        words.put("architecture", PlanWords.of(run.plan().architecture()));
        words.put("parameters", NumberWords.count(run.parameters()));
        words.putAll(PlanWords.of(run.plan().learning()));
        return words;
    }

    private static Map<String, String> provenance(Run run, Execution execution) {
        var machine = execution.provenance();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("queued", TIME.format(run.created()));
        words.put("started", TIME.format(execution.started()));
        execution.ended().ifPresent(end -> words.put("ended", TIME.format(end)));
        words.put(
                "device",
                "%s, %s, %s"
                        .formatted(
                                machine.device(),
                                NumberWords.counted(machine.towers(), "tower"),
                                NumberWords.counted(machine.threads(), "thread")));
        words.put("dataset's checksums", checksums(machine));
        words.put("seed of the split", Long.toString(machine.splitSeed()));
        words.put("processor", machine.processor());
        words.put("system", machine.operatingSystem());
        words.put("TensorFlow", machine.tensorFlow());
        words.put("Java", machine.java());
        words.put("Glyphery", machine.glyphery());
        return words;
    }

    /// The first digits are enough to compare by eye; provenance.json has all of them.
    private static String checksums(Provenance machine) {
        return machine.checksums().values().stream()
                .map(checksum -> checksum.substring(0, DIGITS))
                .collect(Collectors.joining(", "));
    }

    private static void fill(Element list, Map<String, String> words) {
        list.removeAllChildren();
        words.forEach((name, value) ->
                list.appendChild(
                        new Element("div")
                                .appendChild(
                                        new Element("dt").setText(name),
                                        new Element("dd").setText(value))));
    }
}
