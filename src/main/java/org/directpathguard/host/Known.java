package org.directpathguard.host;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A property that was read.
 *
 * @param content what the source said
 * @param <T> the type of the value
 */
public record Known<T>(T content) implements Reading<T> {

    /** Refuses null: a source that said nothing is unset or missing. */
    public Known {
        Objects.requireNonNull(content, "content");
    }

    @Override
    public Optional<T> value() {
        return Optional.of(content);
    }

    @Override
    public Optional<Gap> gap() {
        return Optional.empty();
    }

    @Override
    public <R> Reading<R> map(Function<? super T, ? extends R> change) {
        return new Known<>(change.apply(content));
    }
}
