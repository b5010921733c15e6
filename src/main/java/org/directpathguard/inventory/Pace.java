package org.directpathguard.inventory;

import java.time.Duration;

/**
 * How patient the watcher is.
 *
 * @param longPoll how long a server may wait for a change before it answers that there is none, at least a second
 * @param staleAfter how long after the server's last answer what is known counts as current
 * @param firstPause how long to wait before the first new attempt when the server is lost; doubled each time
 * @param longestPause how long to wait at most, and at once when the server refused the login: an account must not be
 *     locked by a wrong password that is tried again and again; also how long to wait before a single host that could
 *     not be read is tried again
 * @param readAgain after which age a host is read again although nothing was told, since not everything can be watched
 */
public record Pace(
        Duration longPoll, Duration staleAfter, Duration firstPause, Duration longestPause, Duration readAgain) {

    /** {@return 20 seconds, 40 seconds, one second, a minute, half an hour} */
    public static Pace standard() {
        return new Pace(
                Duration.ofSeconds(20),
                Duration.ofSeconds(40),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(30));
    }
}
