package org.directpathguard.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names under which this service may be spoken to. A page of somebody else whose name was pointed at this machine (DNS
 * rebinding) comes with its own name, and is refused by it; an address in digits can't be rebound.
 */
final class OwnAddresses {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");

    private final Set<String> names = new HashSet<>(Set.of("localhost"));
    private final Set<String> origins;

    /** Names of the site, and origins of others that may call from a browser. */
    OwnAddresses(List<String> names, List<String> origins) {
        names.forEach(name -> this.names.add(name.toLowerCase(Locale.ROOT)));
        this.origins = Set.copyOf(origins);
    }

    boolean isOwn(@Nullable String hostHeader) {
        return name(hostHeader)
                .filter(name -> names.contains(name) || DIGITS.matcher(name).matches())
                .isPresent();
    }

    /** Whether a browser's page of this origin may call. */
    boolean isWelcome(String origin, @Nullable String hostHeader) {
        if (origins.contains(origin)) {
            return true;
        }
        try {
            URI page = new URI(origin);
            return page.getAuthority() != null && page.getAuthority().equalsIgnoreCase(hostHeader);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<String> name(@Nullable String hostHeader) {
        if (hostHeader == null || hostHeader.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new URI("http://" + hostHeader).getHost())
                    .map(name -> name.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
