package org.directpathguard.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.check.Verdict;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.topology.HostTopology;
import org.directpathguard.web.picture.Picture;
import org.directpathguard.web.picture.PictureTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Draws pictures, and keeps the last ones: laying one out takes longer than everything else on its page. */
@Component
class Pictures {

    private static final int KEPT = 64;

    private final MessageSource messages;
    private final Map<Key, Drawn> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Drawn> eldest) {
            return size() > KEPT;
        }
    };

    /** The same devices leave or come back: two different pictures. */
    private record Key(String hostId, List<String> devices, boolean disable, Locale locale) {}

    private record Drawn(HostSnapshot snapshot, Optional<PictureView> view) {}

    private interface Drawing {
        Picture draw();
    }

    Pictures(MessageSource messages) {
        this.messages = messages;
    }

    Optional<PictureView> of(String hostId, HostTopology topology, Locale locale) {
        return keep(
                new Key(hostId, List.of(), false, locale),
                topology.snapshot(),
                () -> Picture.of(topology, texts(locale)));
    }

    Optional<PictureView> of(String hostId, Verdict verdict, Locale locale) {
        List<String> devices = verdict.situation().request().devices().stream()
                .sorted()
                .map(Object::toString)
                .toList();
        return keep(
                new Key(hostId, devices, verdict.situation().request().disable(), locale),
                verdict.situation().snapshot(),
                () -> Picture.of(verdict.situation(), texts(locale)));
    }

    private Optional<PictureView> keep(Key key, HostSnapshot snapshot, Drawing drawing) {
        synchronized (kept) {
            Drawn known = kept.get(key);
            if (known != null && isSame(known.snapshot(), snapshot)) {
                return known.view();
            }
        }
        Optional<PictureView> view = Optional.of(drawing.draw())
                .filter(picture -> !picture.isEmpty())
                .map(picture -> PictureView.of(picture, address(key), fileName(key)));
        synchronized (kept) {
            kept.put(key, new Drawn(snapshot, view));
        }
        return view;
    }

    @SuppressWarnings("ReferenceEquality") // a new reading is a new object; comparing two whole hosts would cost more
    private static boolean isSame(HostSnapshot known, HostSnapshot current) {
        return known == current;
    }

    private PictureTexts texts(Locale locale) {
        return (key, arguments) -> messages.getMessage(key, arguments, locale);
    }

    private static String address(Key key) {
        return UriComponentsBuilder.fromPath("/api/v1/hosts/{id}/topology.svg")
                .queryParam("device", key.devices().toArray())
                .queryParamIfPresent("disable", key.disable() ? Optional.of(true) : Optional.empty())
                .buildAndExpand(key.hostId())
                .encode()
                .toUriString();
    }

    private static String fileName(Key key) {
        return (key.hostId() + " " + String.join(" ", key.devices())).strip().replaceAll("[^A-Za-z0-9.-]+", "-")
                + ".png";
    }
}
