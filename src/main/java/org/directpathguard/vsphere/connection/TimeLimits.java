package org.directpathguard.vsphere.connection;

import java.time.Duration;

/**
 * How long the server is waited for.
 *
 * @param connect until a connection stands
 * @param answer until an answer begins
 * @param silence between two parts of an answer
 * @param whole until an answer has ended
 */
public record TimeLimits(Duration connect, Duration answer, Duration silence, Duration whole) {

    /** {@return ten seconds to connect, a minute to answer, half a minute of silence, ten minutes altogether} */
    public static TimeLimits standard() {
        return new TimeLimits(
                Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMinutes(10));
    }

    /**
     * The same limits with another patience for the beginning of the answer, for calls that wait on purpose.
     *
     * @param patience until an answer begins
     * @return the limits
     */
    public TimeLimits withAnswer(Duration patience) {
        return new TimeLimits(connect, patience, silence, whole);
    }
}
