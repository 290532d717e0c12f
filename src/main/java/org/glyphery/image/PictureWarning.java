package org.glyphery.image;

/// Why what was found on a picture may be more, or less, than one character.
public enum PictureWarning {
    TOUCHES_EDGE(
            "Ink touches the edge of the picture: the character may be cut off, or what lies around"
                    + " the paper may be read with it. Leave paper all around the character, or"
                    + " crop what is not paper."),
    FRAMED(
            "A frame stands around the ink and is read as a part of the character: crop the picture"
                    + " inside the frame."),
    LEFT_OUT(
            "Something around the character was left out, such as a frame, the paper's lines or"
                    + " edge, or a shadow. If the glyph is not the character, crop the picture"
                    + " closer to it.");

    private final String sentence;

    PictureWarning(String sentence) {
        this.sentence = sentence;
    }

    /// What may be wrong, and what to do.
    public String sentence() {
        return sentence;
    }
}
