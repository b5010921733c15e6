package org.directpathguard.vsphere.xml;

/**
 * Stands where a value had a type that nobody here knows, and where no known type could take its place.
 *
 * @param typeName the type as the server named it
 */
public record UnknownValue(String typeName) {}
