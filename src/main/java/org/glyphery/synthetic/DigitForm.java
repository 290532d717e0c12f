package org.glyphery.synthetic;

/// One way to write a digit.
///
/// @param digit 0 to 9
/// @param name what sets it apart, "with a bar"
/// @param taught where it is taught or usual, and what it stands for
/// @param share of the digit's examples, relative to those of its other forms
/// @param drawing that sketches it, each time a little differently
public record DigitForm(int digit, String name, String taught, double share, FormSketch drawing) {

    /// How a form is sketched.
    @FunctionalInterface
    interface FormSketch {
        void sketch(Sketch sketch, Chance chance);
    }

    /// The digit and its form in one word, for plans and tables: "7 with a bar".
    public String title() {
        return digit + " " + name;
    }
}
