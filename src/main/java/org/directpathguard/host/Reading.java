package org.directpathguard.host;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a source answered about one property: a value, "not set", or nothing that can be relied on.
 *
 * @param <T> the type of the value
 */
public sealed interface Reading<T> permits Known, Unset, Missing {

    /**
     * A property that was read.
     *
     * @param value what the source said
     * @param <T> the type of the value
     * @return the reading
     */
    static <T> Reading<T> known(T value) {
        return new Known<>(value);
    }

    /**
     * An optional property that the source reports as not set.
     *
     * @param <T> the type of the value
     * @return the reading
     */
    static <T> Reading<T> unset() {
        return new Unset<>();
    }

    /**
     * A property that could not be read.
     *
     * @param gap which one, and why
     * @param <T> the type of the value
     * @return the reading
     */
    static <T> Reading<T> missing(Gap gap) {
        return new Missing<>(gap);
    }

    /** {@return the value, empty when the property is unset or missing} */
    Optional<T> value();

    /** {@return the gap, present only when the property could not be read} */
    Optional<Gap> gap();

    /**
     * Turns the value into another one; unset and missing stay what they are.
     *
     * @param change what to make of a value
     * @param <R> the type of the new value
     * @return the changed reading
     */
    <R> Reading<R> map(Function<? super T, ? extends R> change);

    /** {@return true when the property could not be read: nothing follows from it, least of all safety} */
    default boolean isMissing() {
        return gap().isPresent();
    }

    /**
     * The value, or a stand-in for unset <em>and</em> missing; callers look at {@link #gap} as well.
     *
     * @param standIn what to use when there is no value
     * @return value or stand-in
     */
    default T orElse(T standIn) {
        return value().orElse(standIn);
    }
}
