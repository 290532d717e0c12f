package org.glyphery.ui.runs;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.ui.Figures;
import org.glyphery.ui.run.RunView;

/// What waits to be trained, in its order, which can be changed; and whether anything begins at
/// all.
final class QueuePanel extends Section {

    private static final int MOST_SHOWN = 10;

    private final RunQueue queue;
    private final Span words = new Span();
    private final NativeButton pause = new NativeButton();
    private final OrderedList list = new OrderedList();

    QueuePanel(RunQueue queue) {
        this.queue = queue;
        addClassNames("sheet", "queue");
        setAriaLabel("Queue");
        words.getElement().setAttribute("role", "status");
        pause.addClassName("plain");
        pause.addClickListener(_ -> pauseOrGoOn());
        var head = new Div(words, pause);
        head.addClassName("tools");
        add(head, list);
        show();
    }

    void show() {
        List<Run> waiting = queue.waiting(MOST_SHOWN);
        int all = queue.waiting();
        boolean paused = queue.isPaused();
        setVisible(paused || all > 0);
        words.setText(sentence(all, paused));
        pause.setText(paused ? "Go on" : "Pause the queue");
        list.removeAll();
        for (int place = 0; place < waiting.size(); place++) {
            list.add(item(waiting.get(place), place == 0, place == all - 1));
        }
        list.setVisible(!waiting.isEmpty());
    }

    private static String sentence(int waiting, boolean paused) {
        String wait =
                switch (waiting) {
                    case 0 -> "No run waits.";
                    case 1 -> "One run waits.";
                    default -> Figures.capitalised(Figures.word(waiting)) + " runs wait.";
                };
        String rest = waiting > MOST_SHOWN ? " The first %d:".formatted(MOST_SHOWN) : "";
        return paused
                ? "The queue is paused: what trains goes on, and nothing else begins. " + wait
                : wait + rest;
    }

    private ListItem item(Run run, boolean first, boolean last) {
        var up = move("↑", "Train %s earlier".formatted(run.name()), !first);
        up.addClickListener(_ -> queue.moveForward(run.id()));
        var down = move("↓", "Train %s later".formatted(run.name()), !last);
        down.addClickListener(_ -> queue.moveBack(run.id()));
        return new ListItem(new Anchor(RunView.address(run.id()), run.name()), up, down);
    }

    private static NativeButton move(String arrow, String label, boolean possible) {
        var button = new NativeButton(arrow);
        button.addClassName("plain");
        button.setAriaLabel(label);
        button.setEnabled(possible);
        return button;
    }

    private void pauseOrGoOn() {
        if (queue.isPaused()) queue.goOn();
        else queue.pause();
    }
}
