package org.directpathguard.host;

import java.util.Optional;
import java.util.function.Function;

/**
 * A property that could not be read: the verdict must not treat it as empty.
 *
 * @param reason which property, and why it is not there
 * @param <T> the type the value would have
 */
public record Missing<T>(Gap reason) implements Reading<T> {

    @Override
    public Optional<T> value() {
        return Optional.empty();
    }

    @Override
    public Optional<Gap> gap() {
        return Optional.of(reason);
    }

    @Override
    public <R> Reading<R> map(Function<? super T, ? extends R> change) {
        return new Missing<>(reason);
    }
}
