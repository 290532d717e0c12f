package org.glyphery.network;

import java.util.Optional;

/// What the kernels of a network are before the first step; biases start at zero, but for an LSTM's
/// forget gates.
public enum Initialisation {
    ZEROS("zeros"),
    /// Normal with standard deviation 0.05.
    NORMAL("normal"),
    /// Uniform in `±sqrt(6 / (fan in + fan out))`; Glorot & Bengio 2010.
    GLOROT("Glorot"),
    /// Normal with variance `2 / fan in`; He et al. 2015, arXiv:1502.01852.
    HE("He"),
    /// Softmax regression alone: the mean picture of each class, no bias.
    DOT_PRODUCT_TEMPLATES("templates, dot product"),
    /// Softmax regression alone: the mean picture of each class, bias `-|mean|^2 / 2`.
    NEAREST_MEAN_TEMPLATES("templates, nearest mean");

    private final String title;

    Initialisation(String title) {
        this.title = title;
    }

    /// The name as the field writes it.
    public String title() {
        return title;
    }

    /// The templates that training starts from, where it does.
    public Optional<TemplateForm> templates() {
        return switch (this) {
            case ZEROS, NORMAL, GLOROT, HE -> Optional.empty();
            case DOT_PRODUCT_TEMPLATES -> Optional.of(TemplateForm.DOT_PRODUCT);
            case NEAREST_MEAN_TEMPLATES -> Optional.of(TemplateForm.NEAREST_MEAN);
        };
    }
}
