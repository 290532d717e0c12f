package org.glyphery.dataset.reader;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.metadata.RepetitionType;
import dev.hardwood.schema.FileSchema;
import dev.hardwood.schema.SchemaNode;
import dev.hardwood.schema.SchemaNode.GroupNode;
import dev.hardwood.schema.SchemaNode.PrimitiveNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The two columns of a Parquet file that are read.
///
/// @param pictureIndex the place among all columns of that with the pictures' files
/// @param label the name of the column with the labels
/// @param labelIndex its place among all columns
record ParquetColumns(int pictureIndex, String label, int labelIndex) {

    private static final String BYTES = "bytes";

    static ParquetColumns of(FileSchema schema, ReadingChoices choices, Place place) {
        List<SchemaNode> fields = schema.getRootNode().children();
        SchemaNode picture = picture(fields, place);
        PrimitiveNode label = label(fields, picture, choices, place);
        return new ParquetColumns(
                bytes(picture).orElseThrow().columnIndex(), label.name(), label.columnIndex());
    }

    private static SchemaNode picture(List<SchemaNode> fields, Place place) {
        var found = fields.stream().filter(field -> bytes(field).isPresent()).toList();
        if (found.size() > 1) {
            found = found.stream().filter(field -> NameWords.tellsPictures(field.name())).toList();
        }
        if (found.size() == 1) return found.getFirst();
        throw new UnreadableExamples(
                place,
                found.isEmpty()
                        ? "it has no column of pictures"
                        : "it has several columns of pictures",
                "Pictures are binary columns, or structs with a binary field \"bytes\" as Hugging"
                        + " Face has them. Write the file anew with one of them.");
    }

    /// The binary column that holds the files of pictures.
    private static Optional<PrimitiveNode> bytes(SchemaNode field) {
        return switch (field) {
            case PrimitiveNode column when isBinary(column) -> Optional.of(column);
            case GroupNode group when isSingle(group) ->
                    group.children().stream()
                            .filter(child -> child.name().equals(BYTES))
                            .filter(PrimitiveNode.class::isInstance)
                            .map(PrimitiveNode.class::cast)
                            .filter(ParquetColumns::isBinary)
                            .findFirst();
            default -> Optional.empty();
        };
    }

    private static boolean isBinary(PrimitiveNode column) {
        return column.type() == PhysicalType.BYTE_ARRAY
                && column.logicalType() == null
                && isSingle(column);
    }

    private static boolean isSingle(SchemaNode field) {
        return field.repetitionType() != RepetitionType.REPEATED && field.maxRepetitionLevel() == 0;
    }

    private static PrimitiveNode label(
            List<SchemaNode> fields, SchemaNode picture, ReadingChoices choices, Place place) {
        var columns = new ArrayList<PrimitiveNode>();
        for (SchemaNode field : fields) {
            if (field instanceof PrimitiveNode column && field != picture && isLabel(column)) {
                columns.add(column);
            }
        }
        if (choices.labelColumn().isPresent()) {
            String name = choices.labelColumn().get();
            return columns.stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unclear(columns, place));
        }
        if (columns.size() == 1) return columns.getFirst();
        var named = columns.stream().filter(column -> NameWords.isLabel(column.name())).toList();
        if (named.size() == 1) return named.getFirst();
        throw unclear(columns, place);
    }

    private static boolean isLabel(PrimitiveNode column) {
        return isSingle(column)
                && switch (column.type()) {
                    case BOOLEAN, INT32, INT64, FLOAT, DOUBLE -> true;
                    case BYTE_ARRAY ->
                            column.logicalType() == null
                                    || column.logicalType() instanceof LogicalType.StringType;
                    case INT96, FIXED_LEN_BYTE_ARRAY -> false;
                };
    }

    private static UnreadableExamples unclear(List<PrimitiveNode> columns, Place place) {
        var names = columns.stream().map(column -> Quoted.text(column.name())).toList();
        return new UnreadableExamples(
                place,
                columns.isEmpty()
                        ? "it has no column of labels"
                        : "the labels could stand in the columns " + String.join(", ", names),
                "Labels are whole numbers or texts. Say the name of the column that holds them.");
    }
}
