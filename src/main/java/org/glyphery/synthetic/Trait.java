package org.glyphery.synthetic;

/// Something in which hands differ.
public enum Trait {
    UNSTEADINESS("unsteadiness", "how far the pen strays from the form"),
    SLANT("slant", "how far digits lean, and turn"),
    PROPORTIONS("proportions", "how much wider or narrower they are"),
    MARKERS("thick pens", "the share that a thick pen writes, usually 12 %");

    private final String title;
    private final String meaning;

    Trait(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /// The word for it.
    public String title() {
        return title;
    }

    /// What it is, in words that go on after the title.
    public String meaning() {
        return meaning;
    }
}
