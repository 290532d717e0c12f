package org.glyphery.image;

/// Why what was found on a picture may be more, or less, than one character.
public enum PictureWarning {
    TOUCHES_EDGE(
            "Ink touches the edge of the picture: the character may be cut off, or what lies around"
                    + " the paper may be read with it. Leave paper all around the character, or"
                    + " crop what is not paper."),
    FRAMED(
            "A frame stands around the ink and is read as a part of the character: crop the picture"
                    + " inside the frame.");

    private final String sentence;

    PictureWarning(String sentence) {
        this.sentence = sentence;
    }

    /// What may be wrong, and what to do.
    public String sentence() {
        return sentence;
    }
}
