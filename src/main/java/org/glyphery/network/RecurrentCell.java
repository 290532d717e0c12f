package org.glyphery.network;

import java.util.List;

/// What a recurrent layer computes at each step from its input and its output of the step before.
public enum RecurrentCell {

    /// Hochreiter & Schmidhuber 1997, with the forget gate of Gers et al. 2000, without peepholes.
    /// Gates in the order input, forget, output, candidate: `c = i g + f c`, `h = o tanh(c)`.
    LSTM(4),

    /// Cho et al. 2014, arXiv:1406.1078, with the reset gate after the product, as cuDNN has it.
    /// Gates in the order reset, update, candidate: `n = tanh(nx + r nh)`, `h = n + z (h - n)`,
    /// where `nx` comes from the input and `nh`, with a bias of its own, from the output before.
    GRU(3);

    /// Products of the input, and as many of the output before, per unit.
    final int gates;

    RecurrentCell(int gates) {
        this.gates = gates;
    }

    /// The gates in the order in which their weights lie side by side.
    public List<String> gateNames() {
        return switch (this) {
            case LSTM -> List.of("input gate", "forget gate", "output gate", "candidate");
            case GRU -> List.of("reset gate", "update gate", "candidate");
        };
    }
}
