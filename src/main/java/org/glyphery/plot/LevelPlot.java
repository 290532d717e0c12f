package org.glyphery.plot;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Numbers by the levels of a few factors: as a map of cells by the levels of two, in a panel for
/// each combination of the further ones; as marks beside each other by the levels of one.
///
/// @param label what a screen reader says of it, and its title where it stands alone
/// @param valueName what the numbers measure
/// @param down absent where there is but one factor
/// @param panels one at least
/// @param least written as cells have it, of the palest cell; empty where no cell has a number
/// @param most as `least`, of the strongest
public record LevelPlot(
        String label,
        String valueName,
        LevelAxis across,
        Optional<LevelAxis> down,
        List<LevelPanel> panels,
        String least,
        String most)
        implements Plot {

    public LevelPlot {
        panels = List.copyOf(panels);
    }

    /// @param name empty where there is but one
    /// @param cells by the levels of `down`, within these by those of `across`
    public record LevelPanel(String name, List<LevelCell> cells) {

        public LevelPanel {
            cells = List.copyOf(cells);
        }
    }

    /// What is known at a combination of levels.
    ///
    /// @param written in the cell
    /// @param words all that is to be said of it
    /// @param value a share; absent before it is known
    /// @param low where it lies at least, with 95 % confidence
    /// @param high as `low`
    /// @param strength of its colour, in [0, 1], where there is a value
    /// @param address of the page that it leads to; empty for none
    public record LevelCell(
            String written,
            String words,
            CellState state,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            double strength,
            String address) {}

    /// How it stands with a cell, besides its number.
    public enum CellState {
        /// The best of all.
        BEST,
        KNOWN,
        /// It may yet get better, or its first number is awaited.
        OPEN,
        FAILED
    }
}
