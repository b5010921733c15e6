package org.directpathguard.repair.write;

/**
 * What the user allowed beyond the safe default.
 *
 * @param inPlaceWhenFull whether a bank without room for a second copy may be overwritten in place, which a power cut
 *     does not survive
 */
public record WriteOptions(boolean inPlaceWhenFull) {

    /** Nothing beyond the safe default. */
    public static final WriteOptions SAFE = new WriteOptions(false);
}
