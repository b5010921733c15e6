package org.directpathguard.repair.esxconf;

/**
 * A line that speaks of passthrough in a way that is not understood. It is reported and never changed.
 *
 * @param lineNumber counted from 1
 * @param text the line without its end
 */
public record StrangeLine(int lineNumber, String text) {}
