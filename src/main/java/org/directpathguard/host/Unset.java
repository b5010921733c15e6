package org.directpathguard.host;

import java.util.Optional;
import java.util.function.Function;

/**
 * An optional property that the source reports as not set.
 *
 * @param <T> the type the value would have
 */
public record Unset<T>() implements Reading<T> {

    @Override
    public Optional<T> value() {
        return Optional.empty();
    }

    @Override
    public Optional<Gap> gap() {
        return Optional.empty();
    }

    @Override
    public <R> Reading<R> map(Function<? super T, ? extends R> change) {
        return new Unset<>();
    }
}
