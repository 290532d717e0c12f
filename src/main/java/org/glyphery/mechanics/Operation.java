package org.glyphery.mechanics;

import java.util.List;
import java.util.Optional;

/// An elementary operation of a computation graph: its value, and how a small change of each
/// argument goes through it, both ways. After Griewank and Walther 2008, Evaluating Derivatives,
/// chapter 3.
public sealed interface Operation permits Elementwise, Pairwise, Wholesale {

    /// What it is called where it is typed, "sin" or "+".
    String symbol();

    /// How many arguments it takes.
    int arity();

    /// What is wrong with arguments of these shapes; absent where nothing is.
    default Optional<String> misfit(List<Matrix> arguments) {
        return Optional.empty();
    }

    /// @param arguments that fit
    Matrix value(List<Matrix> arguments);

    /// The numbers for which it has a value, or what stands in the way, as a sentence.
    default String domain() {
        return "Its value is too large to be computed with.";
    }

    /// What a change of one argument adds to the change of the value.
    ///
    /// @param place of the argument
    /// @param tangent the change, of the argument's shape
    /// @return of the value's shape
    Matrix pushed(Evaluated at, int place, Matrix tangent);

    /// What the value's adjoint adds to that of one argument.
    ///
    /// @param place of the argument
    /// @param adjoint of the value
    /// @return of the argument's shape
    Matrix pulled(Evaluated at, int place, Matrix adjoint);

    /// The derivative by one argument as a formula, where it is one factor at each place.
    ///
    /// @param names of the arguments, as they stand in formulas
    default Optional<String> factor(int place, List<String> names) {
        return Optional.empty();
    }

    /// What is wrong where two arguments should have one shape.
    default String ofTwoShapes(List<Matrix> arguments) {
        return "%s takes two of the same shape, and these are %s and %s."
                .formatted(symbol(), arguments.get(0).shape(), arguments.get(1).shape());
    }

    /// An operation's arguments and its value.
    ///
    /// @param kinks what derivatives are taken to be where there is none
    record Evaluated(List<Matrix> arguments, Matrix value, Kinks kinks) {

        Matrix argument(int place) {
            return arguments.get(place);
        }
    }
}
