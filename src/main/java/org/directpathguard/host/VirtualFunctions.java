package org.directpathguard.host;

/**
 * SR-IOV state of a physical function ({@code HostSriovInfo}, vSphere API 5.5).
 *
 * @param enabled configured
 * @param active in force
 * @param count how many virtual functions exist now
 */
public record VirtualFunctions(Tristate enabled, Tristate active, int count) {}
