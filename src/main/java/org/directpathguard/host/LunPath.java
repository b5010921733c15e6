package org.directpathguard.host;

/**
 * One way from an adapter to a logical unit.
 *
 * @param adapterKey the adapter's key; it may name an adapter that the list of adapters lacks
 * @param unit the unit's key; in {@link StorageState#nvmeTopology} its canonical name
 * @param name {@code vmhba0:C0:T0:L0}, may be empty text
 * @param state whether it works; {@link PathState#NOT_TOLD} from sources that give no states
 */
public record LunPath(String adapterKey, String unit, String name, PathState state) {}
