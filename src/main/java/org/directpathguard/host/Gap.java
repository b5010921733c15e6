package org.directpathguard.host;

import java.util.Optional;

/**
 * A piece of evidence that is not there.
 *
 * @param path the property path or method, with the object it belongs to where that is not the host, for instance
 *     {@code config.pciPassthruInfo} or {@code Datastore:datastore-12 vm}
 * @param cause why it is not there
 * @param privilege the vSphere privilege that would let it be read, where the server named one
 */
public record Gap(String path, Cause cause, Optional<String> privilege) {

    /** Why a piece of evidence is not there. */
    public enum Cause {
        /** The server or the dump left it out although every host has it. */
        NOT_RETURNED("the answer did not contain it"),
        /** The account may not read it. */
        NO_PERMISSION("the account may not read it"),
        /** It is there, but nothing that could be understood: a broken value, an unknown type or enum constant. */
        NOT_UNDERSTOOD("its content could not be understood"),
        /** Another object is referred to that the inventory does not contain. */
        DANGLING("it refers to something that the inventory does not contain"),
        /** The call that would tell failed. */
        CALL_FAILED("the call that would tell failed"),
        /** The source can't answer this at all, for instance partition tables in a dump. */
        NOT_IN_SOURCE("this source does not hold it");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        /** {@return the cause as the end of a sentence} */
        public String words() {
            return words;
        }
    }

    /**
     * A gap for which no privilege is known.
     *
     * @param path the property path or method
     * @param cause why it is not there
     * @return the gap
     */
    public static Gap of(String path, Cause cause) {
        return new Gap(path, cause, Optional.empty());
    }

    /** {@return path and cause in one sentence, with the privilege that is needed} */
    public String sentence() {
        return path + ": " + cause.words()
                + privilege.map(name -> " (needs the privilege " + name + ")").orElse("");
    }
}
