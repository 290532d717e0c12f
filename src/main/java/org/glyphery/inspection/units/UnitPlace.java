package org.glyphery.inspection.units;

/// A place of one unit's map; of a dense unit the only one, 0 and 0.
public record UnitPlace(int unit, int row, int column) {}
