package org.glyphery.ui.runs;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.NumberWords;
import org.glyphery.run.search.RunColumn;
import org.glyphery.run.search.RunField;
import org.glyphery.run.search.RunOrder;
import org.glyphery.ui.Dropdown;

/// The order of the list where there are no headings to press: on a phone.
final class OrderChoice extends Div {

    private static final List<RunColumn> COLUMNS =
            List.of(
                    RunColumn.VALIDATION_ACCURACY,
                    RunColumn.TEST_ACCURACY,
                    RunColumn.TEST_CROSS_ENTROPY,
                    RunColumn.BEST_EPOCH,
                    RunColumn.PARAMETERS,
                    RunColumn.TRAINING_SECONDS,
                    RunColumn.NAME,
                    RunColumn.STATUS);

    private final Dropdown<Optional<RunOrder>> orders;

    OrderChoice(Consumer<Optional<RunOrder>> chooses) {
        orders = new Dropdown<>("Order", chooses);
        addClassName("order");
        add(orders);
    }

    static boolean isOffered(RunField field) {
        return field instanceof RunColumn column && COLUMNS.contains(column);
    }

    static String title(RunOrder order) {
        return order.field().title() + (order.ascending() ? ", rising" : ", falling");
    }

    /// Shows this order; nobody is told.
    void show(Optional<RunOrder> shown) {
        var offered = new LinkedHashMap<Optional<RunOrder>, String>();
        offered.put(Optional.empty(), "Newest first");
        for (RunColumn column : COLUMNS) {
            for (boolean ascending : List.of(false, true)) {
                var order = new RunOrder(column, ascending);
                offered.put(Optional.of(order), NumberWords.capitalised(title(order)));
            }
        }
        shown.ifPresent(order -> offered.putIfAbsent(shown, NumberWords.capitalised(title(order))));
        orders.offer(offered);
        orders.show(shown);
    }
}
