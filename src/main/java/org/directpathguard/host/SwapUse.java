package org.directpathguard.host;

/**
 * Swap or cache that the system keeps on a datastore or flash volume.
 *
 * @param purpose what it is, in words: "system swap", "host cache", "swap files of virtual machines", "flash read cache"
 * @param place datastore name or managed object id, or volume name or uuid, on which it lies
 * @param sizeBytes its size in bytes, above 0; 0 where the API gives none
 * @param path the property that said so
 */
public record SwapUse(String purpose, String place, long sizeBytes, String path) {}
