package org.directpathguard.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.directpathguard.simulator.trouble.Effect;

/** Sends an answer, or less than it, or something else. */
final class Delivery {

    private static final int CHUNK = 1 << 16;

    private final CountDownLatch closed;

    /** Hanging answers hang until this latch opens. */
    Delivery(CountDownLatch closed) {
        this.closed = closed;
    }

    void send(HttpExchange exchange, int status, byte[] body, Optional<Effect> trouble)
            throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
        if (trouble.isEmpty()) {
            whole(exchange, status, body);
        } else if (trouble.get() instanceof Effect.Truncated truncated) {
            whole(exchange, status, start(body, truncated.bytes()));
        } else if (trouble.get() instanceof Effect.BrokenOff brokenOff) {
            begin(exchange, status, body, brokenOff.bytes());
        } else if (trouble.get() instanceof Effect.Hanging hanging) {
            begin(exchange, status, body, hanging.bytes());
            closed.await();
        } else if (trouble.get() instanceof Effect.Replaced replaced) {
            whole(exchange, replaced.status(), replaced.body().getBytes(StandardCharsets.UTF_8));
        } else if (trouble.get() instanceof Effect.Padded padded) {
            padded(exchange, status, body, padded.bytes());
        } else {
            whole(exchange, status, body);
        }
    }

    private static void whole(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Promises the whole answer and sends its start; the caller closes the exchange, and so the connection. */
    private static void begin(HttpExchange exchange, int status, byte[] body, int bytes) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(start(body, bytes));
        exchange.getResponseBody().flush();
    }

    private static void padded(HttpExchange exchange, int status, byte[] body, long size) throws IOException {
        String text = new String(body, StandardCharsets.UTF_8);
        int end = text.lastIndexOf("</soapenv:Body>");
        byte[] head = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
        byte[] tail = text.substring(end).getBytes(StandardCharsets.UTF_8);
        byte[] filling = new byte[CHUNK];
        Arrays.fill(filling, (byte) ' ');
        exchange.sendResponseHeaders(status, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(head);
            for (long left = size - body.length; left > 0; left -= CHUNK) {
                out.write(filling, 0, (int) Math.min(CHUNK, left));
            }
            out.write(tail);
        }
    }

    private static byte[] start(byte[] body, int bytes) {
        return Arrays.copyOf(body, Math.min(bytes, body.length));
    }
}
