package org.directpathguard.repair.bank;

/**
 * A bank's saved configuration.
 *
 * @param name the name of the file as the directory has it: {@code STATE.TGZ}, or {@code LOCAL.TGZ} on an embedded 4.x bank
 * @param content its bytes; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // read once, handed on, never compared as a record
public record StateFile(String name, byte[] content) {}
