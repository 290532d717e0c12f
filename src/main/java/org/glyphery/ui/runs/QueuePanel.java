package org.glyphery.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.training.RunId;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.ProblemNote;

/// What waits to be trained, in its order, which can be changed; and whether anything begins at
/// all.
final class QueuePanel extends Section {

    private static final int MOST_SHOWN = 10;

    private final RunQueue queue;
    private final Span words = new Span();
    private final ProblemNote problem = new ProblemNote(); // while nothing can be stored
    private final NativeButton pause = new NativeButton();
    private final OrderedList list = new OrderedList();
    private final Map<RunId, Line> lines = new HashMap<>(); // by run id

    QueuePanel(RunQueue queue) {
        this.queue = queue;
        addClassNames("sheet", "queue");
        setAriaLabel("Queue");
        words.getElement().setAttribute("role", "status");
        pause.addClassName("plain");
        pause.addClickListener(_ -> pauseOrGoOn());
        var head = new Div(words, pause);
        head.addClassName("tools");
        add(problem, head, list);
        show();
    }

    void show() {
        List<Run> waiting = queue.waiting(MOST_SHOWN);
        int all = queue.waiting();
        boolean paused = queue.isPaused();
        Optional<String> rests = queue.rests();
        setVisible(paused || all > 0 || rests.isPresent());
        problem.setText(rests.orElse(""));
        words.setText(sentence(all, paused));
        pause.setText(paused ? "Go on" : "Pause the queue");
        arrange(waiting, all);
        list.setVisible(!waiting.isEmpty());
    }

    /// Lines that stay are the same as before: else a click that is on its way would be lost.
    private void arrange(List<Run> waiting, int all) {
        var ids = waiting.stream().map(Run::id).toList();
        lines.keySet().retainAll(ids);
        List<Component> wanted = new ArrayList<>();
        for (int place = 0; place < waiting.size(); place++) {
            var run = waiting.get(place);
            var line = lines.computeIfAbsent(run.id(), _ -> new Line(run));
            Optional<Run> rival = queue.beside(run.id());
            int first = place - (isAt(place - 1, waiting, rival) ? 1 : 0);
            int last = place + (isAt(place + 1, waiting, rival) ? 1 : 0);
            line.show(run, rival, first == 0, last == all - 1);
            wanted.add(line);
        }
        if (list.getChildren().toList().equals(wanted)) return;
        list.removeAll();
        list.add(wanted);
    }

    /// Whether the other of a race, with which a run shares its place, stands there.
    private static boolean isAt(int place, List<Run> waiting, Optional<Run> rival) {
        return place >= 0
                && place < waiting.size()
                && rival.map(Run::id).filter(waiting.get(place).id()::equals).isPresent();
    }

    private static String sentence(int waiting, boolean paused) {
        String wait =
                switch (waiting) {
                    case 0 -> "No run waits.";
                    case 1 -> "One run waits.";
                    default -> NumberWords.capitalised(NumberWords.word(waiting)) + " runs wait.";
                };
        String rest = waiting > MOST_SHOWN ? " The first %d:".formatted(MOST_SHOWN) : "";
        return paused
                ? "The queue is paused: what trains goes on, and nothing else begins. " + wait
                : wait + rest;
    }

    /// One run that waits.
    private final class Line extends ListItem {

        private final Anchor name;
        private final Span beside = new Span();
        private final NativeButton up = move("↑");
        private final NativeButton down = move("↓");

        Line(Run run) {
            name = new Anchor(Addresses.run(run.id()));
            up.addClickListener(_ -> queue.moveForward(run.id()));
            down.addClickListener(_ -> queue.moveBack(run.id()));
            beside.addClassName("soft");
            add(name, beside, up, down);
        }

        void show(Run run, Optional<Run> rival, boolean first, boolean last) {
            name.setText(run.name());
            beside.setVisible(rival.isPresent());
            rival.ifPresent(other -> beside.setText("in turns with " + other.name()));
            up.setAriaLabel("Train %s earlier".formatted(run.name()));
            up.setEnabled(!first);
            down.setAriaLabel("Train %s later".formatted(run.name()));
            down.setEnabled(!last);
        }
    }

    private static NativeButton move(String arrow) {
        var button = new NativeButton(arrow);
        button.addClassName("plain");
        return button;
    }

    private void pauseOrGoOn() {
        if (queue.isPaused()) queue.goOn();
        else queue.pause();
    }
}
