package org.directpathguard.rules;

/**
 * What a finding stands on.
 *
 * @param source who said it, for instance {@code vCenter} or {@code esxcli}
 * @param path the property or call
 * @param value what it said
 */
public record Evidence(String source, String path, String value) {}
