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
     * Limits for somebody who does not want to wait longer for one answer: connecting and silence take no longer either.
     *
     * @param patience until an answer begins
     * @return the limits
     */
    public static TimeLimits patient(Duration patience) {
        TimeLimits usual = standard();
        return new TimeLimits(
                shorter(usual.connect, patience), patience, shorter(usual.silence, patience), usual.whole);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
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
