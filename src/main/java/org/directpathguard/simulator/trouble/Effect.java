package org.directpathguard.simulator.trouble;

import java.time.Duration;

/** What goes wrong with a call. */
public sealed interface Effect {

    /**
     * The server answers with a fault and does nothing.
     *
     * @param type the fault's type, for instance {@code HostConfigFault}
     * @param message its words
     */
    record Fault(String type, String message) implements Effect {}

    /**
     * The server takes its time, then answers as usual.
     *
     * @param time how long
     */
    record Delay(Duration time) implements Effect {}

    /**
     * The answer arrives as a complete HTTP message whose XML ends too early.
     *
     * @param bytes how much of it arrives
     */
    record Truncated(int bytes) implements Effect {}

    /**
     * The connection breaks while the answer is on its way.
     *
     * @param bytes how much of it arrives
     */
    record BrokenOff(int bytes) implements Effect {}

    /**
     * The server stops in the middle of an answer and keeps the connection open.
     *
     * @param bytes how much of it arrives
     */
    record Hanging(int bytes) implements Effect {}

    /**
     * Something else arrives in place of the answer.
     *
     * @param status the HTTP status
     * @param body the text
     */
    record Replaced(int status, String body) implements Effect {}

    /**
     * The answer is followed inside its envelope by filling up to a size.
     *
     * @param bytes the size of the whole answer
     */
    record Padded(long bytes) implements Effect {}
}
