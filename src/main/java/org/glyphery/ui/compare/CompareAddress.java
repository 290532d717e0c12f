package org.glyphery.ui.compare;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Stream;
import org.glyphery.ui.AddressLine;

/// What the page's address keeps:
/// `?runs=a,b&curve=accuracy&axis=seconds&scale=log&examples=misread`.
///
/// @param runs their ids; none for the best of each kind
/// @param logarithmic the vertical axis
record CompareAddress(
        List<String> runs, Curve curve, Axis axis, boolean logarithmic, Examples examples) {

    /// What every address begins with.
    static final CompareAddress NOTHING =
            new CompareAddress(
                    List.of(), Curve.CROSS_ENTROPY, Axis.EPOCH, false, Examples.DISPUTED);

    static final String PAGE = "compare";

    /// What the curves are of, on validation.
    enum Curve {
        CROSS_ENTROPY,
        ACCURACY
    }

    /// What stands below the curves.
    enum Axis {
        EPOCH,
        SECONDS,
        EXAMPLES
    }

    /// Which test examples are shown.
    enum Examples {
        DISPUTED,
        MISREAD_BY_ALL
    }

    /// What cannot be read counts as absent.
    static CompareAddress of(QueryParameters parameters) {
        return new CompareAddress(
                parameters.getSingleParameter("runs").stream()
                        .flatMap(ids -> Stream.of(ids.split(",")))
                        .filter(id -> !id.isBlank())
                        .toList(),
                parameters.getSingleParameter("curve").filter("accuracy"::equals).isPresent()
                        ? Curve.ACCURACY
                        : Curve.CROSS_ENTROPY,
                switch (parameters.getSingleParameter("axis").orElse("")) {
                    case "seconds" -> Axis.SECONDS;
                    case "examples" -> Axis.EXAMPLES;
                    default -> Axis.EPOCH;
                },
                parameters.getSingleParameter("scale").filter("log"::equals).isPresent(),
                parameters.getSingleParameter("examples").filter("misread"::equals).isPresent()
                        ? Examples.MISREAD_BY_ALL
                        : Examples.DISPUTED);
    }

    CompareAddress withRuns(List<String> chosen) {
        return new CompareAddress(chosen, curve, axis, logarithmic, examples);
    }

    CompareAddress withCurve(Curve chosen) {
        return new CompareAddress(runs, chosen, axis, logarithmic, examples);
    }

    CompareAddress withAxis(Axis chosen) {
        return new CompareAddress(runs, curve, chosen, logarithmic, examples);
    }

    CompareAddress withScale(boolean chosen) {
        return new CompareAddress(runs, curve, axis, chosen, examples);
    }

    CompareAddress withExamples(Examples chosen) {
        return new CompareAddress(runs, curve, axis, logarithmic, chosen);
    }

    void show(UI page) {
        var line = new AddressLine(PAGE);
        if (!runs.isEmpty()) line.with("runs", String.join(",", runs));
        if (curve == Curve.ACCURACY) line.with("curve", "accuracy");
        switch (axis) {
            case EPOCH -> {}
            case SECONDS -> line.with("axis", "seconds");
            case EXAMPLES -> line.with("axis", "examples");
        }
        if (logarithmic) line.with("scale", "log");
        if (examples == Examples.MISREAD_BY_ALL) line.with("examples", "misread");
        line.show(page);
    }
}
