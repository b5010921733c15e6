package org.directpathguard.repair.bank;

/**
 * Whether the loader would accept a bank, taken for itself.
 *
 * @param bootable true if it would
 * @param reason why, or why not, in a sentence
 */
public record Bootability(boolean bootable, String reason) {}
