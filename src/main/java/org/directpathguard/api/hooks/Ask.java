package org.directpathguard.api.hooks;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Devices of one host that an outside system wants to change.
 *
 * @param host name, managed object id or UUID
 * @param devices as a person would name them
 * @param enable true to give them away
 */
record Ask(String host, Set<String> devices, boolean enable) {

    Ask {
        devices = new LinkedHashSet<>(devices);
    }

    /**
     * Joins what is asked of one host: one plan changes it all at once, so it is judged together.
     *
     * @param asks the questions
     * @param place what host a name means, the same for every name of it
     */
    static List<Ask> joined(List<Ask> asks, UnaryOperator<String> place) {
        Map<String, Ask> byHost = new LinkedHashMap<>();
        asks.forEach(ask -> byHost.merge(place.apply(ask.host.strip()) + " " + ask.enable, ask, Ask::and));
        return List.copyOf(byHost.values());
    }

    private Ask and(Ask other) {
        Set<String> all = new LinkedHashSet<>(devices);
        all.addAll(other.devices);
        return new Ask(host, all, enable);
    }
}
