package org.directpathguard.vsphere.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as a stream that does not wait for ever: the time-out of {@code java.net.http} ends where the
 * body begins, so a server that falls silent in the middle would hold a reader until the end of days.
 */
final class PatientBody extends InputStream implements BodySubscriber<InputStream> {

    private final LinkedBlockingQueue<Part> parts = new LinkedBlockingQueue<>();
    private final Deque<ByteBuffer> buffers = new ArrayDeque<>();
    private final Duration silence;
    private final long end;
    private @Nullable Subscription subscription;
    private @Nullable Part last;

    PatientBody(TimeLimits times) {
        this.silence = times.silence();
        this.end = System.nanoTime() + times.whole().toNanos();
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Subscription newSubscription) {
        subscription = newSubscription;
        newSubscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        parts.add(new Part(item, null));
    }

    @Override
    public void onError(Throwable throwable) {
        parts.add(new Part(List.of(), throwable));
    }

    @Override
    public void onComplete() {
        parts.add(new Part(List.of(), null));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (buffers.isEmpty() || !buffers.peek().hasRemaining()) {
            if (buffers.poll() == null && !fill()) {
                return -1;
            }
        }
        ByteBuffer buffer = buffers.element();
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        return count;
    }

    /** Takes the next part; false at the end. */
    private boolean fill() throws IOException {
        Part part = last != null ? last : await();
        if (part.failure() != null) {
            last = part;
            throw new IOException("the connection broke in the middle of the answer", part.failure());
        }
        if (part.buffers().isEmpty()) {
            last = part;
            return false;
        }
        buffers.addAll(part.buffers());
        if (subscription != null) {
            subscription.request(1);
        }
        return true;
    }

    private Part await() throws IOException {
        long left = end - System.nanoTime();
        try {
            Part part = parts.poll(Math.min(silence.toNanos(), left), TimeUnit.NANOSECONDS);
            if (part != null) {
                return part;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw (InterruptedIOException) new InterruptedIOException("reading was interrupted").initCause(e);
        }
        close();
        throw new HttpTimeoutException("the server fell silent in the middle of its answer");
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.cancel();
        }
        last = new Part(List.of(), null);
        buffers.clear();
    }

    /** Bytes, or the end, or what broke. */
    private record Part(List<ByteBuffer> buffers, @Nullable Throwable failure) {}
}
