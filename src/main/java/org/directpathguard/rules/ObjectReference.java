package org.directpathguard.rules;

/**
 * An object that a finding is about.
 *
 * @param type {@code pciFunction}, {@code adapter}, {@code disk}, {@code volume}, {@code datastore}, {@code
 *     virtualMachine}, {@code physicalNic}, {@code network} or {@code vmkernelNic}
 * @param id its managed object id, key or address
 * @param name its name as people know it
 */
public record ObjectReference(String type, String id, String name) {}
