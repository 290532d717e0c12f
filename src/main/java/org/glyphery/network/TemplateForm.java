package org.glyphery.network;

/// How a picture is compared with the mean picture of each class.
public enum TemplateForm {
    /// `x . mean`; favours classes with much ink.
    DOT_PRODUCT("dot product"),
    /// `x . mean - |mean|^2 / 2`, which ranks classes as the Euclidean distance to their mean does.
    NEAREST_MEAN("nearest mean");

    private final String title;

    TemplateForm(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
