package org.glyphery.dataset.reader;

/// An example as it was found.
///
/// @param label the class's name, where the files give one, else the number or the text that stands
///   for it
public record RawExample(Part part, String label, RawPicture picture, Place place) {}
