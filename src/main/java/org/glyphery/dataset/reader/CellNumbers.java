package org.glyphery.dataset.reader;

/// Numbers as tables have them: decimal digits, and a comma before decimals where commas separate
/// nothing.
final class CellNumbers {

    private CellNumbers() {}

    /// The number in a cell, NaN where there is none.
    static double parse(String cell, Separator separator) {
        if (cell.isEmpty() || cell.length() > 60) return Double.NaN;
        for (int place = 0; place < cell.length(); place++) {
            char sign = cell.charAt(place);
            boolean fits = (sign >= '0' && sign <= '9') || "+-.,eE".indexOf(sign) >= 0;
            if (!fits) return Double.NaN;
        }
        try {
            boolean hasComma = separator != Separator.COMMA && cell.indexOf(',') >= 0;
            double number = Double.parseDouble(hasComma ? cell.replace(',', '.') : cell);
            return Float.isFinite((float) number) ? number : Double.NaN;
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    static boolean isNumber(String cell, Separator separator) {
        return !Double.isNaN(parse(cell, separator));
    }
}
