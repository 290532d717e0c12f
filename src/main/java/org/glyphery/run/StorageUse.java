package org.glyphery.run;

/// What takes the disk that the home folder lies on, in bytes.
///
/// @param runs files of all runs that do not lie in the bin
/// @param orphans run folders that no run of the database names
/// @param database runs' scores and my digits among them
/// @param cache what can be made again
/// @param imports files that a person put there to be read in
/// @param left what the disk has left
public record StorageUse(
        long runs, long bin, long orphans, long database, long cache, long imports, long left) {

    public long all() {
        return runs + bin + orphans + database + cache + imports;
    }
}
