package org.directpathguard.repair.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The serial line of a machine under test: waits for what it says, and types. */
final class SerialConsole implements AutoCloseable {

    private final Process machine;
    private final InputStream output;
    private final OutputStream input;
    private final Instant limit;
    private final StringBuilder all = new StringBuilder();
    private int seen;

    SerialConsole(Process machine, Duration atMost) {
        this.machine = machine;
        this.output = new BufferedInputStream(machine.getInputStream());
        this.input = machine.getOutputStream();
        this.limit = Instant.now().plus(atMost);
    }

    /** Waits until the machine says this. */
    SerialConsole await(String text) throws IOException, InterruptedException {
        while (all.indexOf(text, seen) < 0) {
            while (output.available() == 0) {
                if (Instant.now().isAfter(limit)) {
                    throw new AssertionError("Time is up waiting for '" + text + "' after: " + transcript());
                }
                if (!machine.isAlive() && output.available() == 0) {
                    throw new AssertionError("The machine stopped before it said '" + text + "': " + transcript());
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            byte[] bytes = output.readNBytes(output.available());
            all.append(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        seen = all.indexOf(text, seen) + text.length();
        return this;
    }

    /** Types a line. */
    SerialConsole type(String line) throws IOException {
        input.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        input.flush();
        return this;
    }

    /** Waits until the machine is off. */
    void awaitEnd() throws InterruptedException {
        long seconds = Math.max(1, Duration.between(Instant.now(), limit).toSeconds());
        if (!machine.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError("The machine did not stop: " + transcript());
        }
    }

    /** Everything that was said, without what moves a terminal's cursor. */
    String transcript() {
        return all.toString().replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "").replace("\r", "");
    }

    @Override
    public void close() {
        machine.destroyForcibly();
    }
}
