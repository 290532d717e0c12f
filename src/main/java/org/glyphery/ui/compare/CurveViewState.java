package org.glyphery.ui.compare;

import com.vaadin.flow.router.QueryParameters;
import org.glyphery.training.Scores;
import org.glyphery.ui.AddressLine;
import org.glyphery.ui.Curve;

/// How the curves are looked at: `curve=accuracy&axis=seconds&scale=log&smoothing=60`.
///
/// @param logarithmic the vertical axis
/// @param smoothing of the curves, per cent, 0 to 99
record CurveViewState(Curve curve, HorizontalAxis axis, boolean logarithmic, int smoothing) {

    static final int MOST_SMOOTHING = 99;

    /// What stands below the curves.
    enum HorizontalAxis {
        EPOCH,
        SECONDS,
        EXAMPLES
    }

    /// What cannot be read counts as absent.
    static CurveViewState of(QueryParameters parameters) {
        return new CurveViewState(
                Curve.of(parameters),
                switch (parameters.getSingleParameter("axis").orElse("")) {
                    case "seconds" -> HorizontalAxis.SECONDS;
                    case "examples" -> HorizontalAxis.EXAMPLES;
                    default -> HorizontalAxis.EPOCH;
                },
                parameters.getSingleParameter("scale").filter("log"::equals).isPresent(),
                parameters
                        .getSingleParameter("smoothing")
                        .filter(text -> text.matches("\\d{1,2}"))
                        .map(Integer::valueOf)
                        .orElse(0));
    }

    /// The title of what a scale of quotients can show: accuracies near 1 lie on one line there,
    /// errors do not.
    String title() {
        return isError() ? "error" : curve.title();
    }

    double of(Scores scores) {
        return isError() ? 1 - curve.of(scores) : curve.of(scores);
    }

    private boolean isError() {
        return logarithmic && curve == Curve.ACCURACY;
    }

    void write(AddressLine line) {
        curve.write(line);
        switch (axis) {
            case EPOCH -> {}
            case SECONDS -> line.with("axis", "seconds");
            case EXAMPLES -> line.with("axis", "examples");
        }
        if (logarithmic) line.with("scale", "log");
        if (smoothing > 0) line.with("smoothing", Integer.toString(smoothing));
    }

    CurveViewState withCurve(Curve chosen) {
        return new CurveViewState(chosen, axis, logarithmic, smoothing);
    }

    CurveViewState withAxis(HorizontalAxis chosen) {
        return new CurveViewState(curve, chosen, logarithmic, smoothing);
    }

    CurveViewState withScale(boolean chosen) {
        return new CurveViewState(curve, axis, chosen, smoothing);
    }

    CurveViewState withSmoothing(int chosen) {
        return new CurveViewState(curve, axis, logarithmic, chosen);
    }
}
