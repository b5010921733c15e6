package org.directpathguard.api;

import java.time.Instant;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads moments as RFC 3339 writes them; an empty one is none, and not the beginning of time. */
@Component
final class MomentReader implements Converter<String, Instant> {

    @Override
    public Instant convert(String text) {
        return Instant.parse(text);
    }
}
