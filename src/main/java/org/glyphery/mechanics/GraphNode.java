package org.glyphery.mechanics;

import java.util.List;

/// A node of a computation graph with the value that it has.
///
/// @param id its place in the order of computing, from 0
/// @param label the name that it was given, or `v` and a number
/// @param source what its value comes from
/// @param varies whether an input goes into it: if not, all its derivatives are 0
/// @param span the part of the text that it was first read from
public record GraphNode(
        int id, String label, NodeSource source, Matrix value, boolean varies, TextSpan span) {

    /// What a value comes from.
    public sealed interface NodeSource {

        /// An input, whose value is given.
        record GivenInput() implements NodeSource {}

        /// A number that was written down.
        record FixedNumber() implements NodeSource {}

        /// An operation on other nodes, by their ids.
        record AppliedOperation(Operation operation, List<Integer> arguments)
                implements NodeSource {}
    }
}
