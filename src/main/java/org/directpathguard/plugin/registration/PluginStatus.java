package org.directpathguard.plugin.registration;

import java.util.List;
import java.util.Optional;

/**
 * How the plug-in stands in a vCenter.
 *
 * @param aspects what was looked at, in order
 */
public record PluginStatus(List<Aspect> aspects) {

    /** Copies the list. */
    public PluginStatus {
        aspects = List.copyOf(aspects);
    }

    /** {@return true when the client should be able to load the plug-in} */
    public boolean isFine() {
        return aspects.stream().allMatch(Aspect::isFine);
    }

    /**
     * One thing that was looked at.
     *
     * @param isFine whether it is as it has to be
     * @param what what was seen
     * @param advice what to do about it, where something is to be done
     */
    public record Aspect(boolean isFine, String what, Optional<String> advice) {

        static Aspect fine(String what) {
            return new Aspect(true, what, Optional.empty());
        }

        static Aspect wrong(String what, String advice) {
            return new Aspect(false, what, Optional.of(advice));
        }
    }
}
