package org.directpathguard.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.Reading;
import org.directpathguard.host.SystemState;
import org.directpathguard.host.Volume;

/**
 * Where scratch lies ({@code ScratchConfig.CurrentScratchLocation}).
 *
 * @param path the path as configured; unset when the option is not there
 * @param volumes the mounted volumes that the path names, by uuid or by name
 */
public record ScratchLocation(Reading<String> path, List<Volume> volumes) {

    private static final Pattern ON_VOLUME = Pattern.compile("/vmfs/volumes/([^/]+)(?:/.*)?");

    /** Copies the list. */
    public ScratchLocation {
        volumes = List.copyOf(volumes);
    }

    /**
     * Finds scratch.
     *
     * @param snapshot the host
     * @return the location
     */
    public static ScratchLocation of(HostSnapshot snapshot) {
        return at(snapshot, SystemState.CURRENT_SCRATCH);
    }

    /**
     * Finds where scratch is to be after the next start.
     *
     * @param snapshot the host
     * @return the location
     */
    public static ScratchLocation configured(HostSnapshot snapshot) {
        return at(snapshot, SystemState.CONFIGURED_SCRATCH);
    }

    private static ScratchLocation at(HostSnapshot snapshot, String option) {
        Reading<Map<String, String>> options = snapshot.system().options();
        Reading<String> path = options.gap().isPresent()
                ? Reading.missing(options.gap().get())
                : Optional.ofNullable(options.orElse(Map.of()).get(option))
                        .filter(text -> !text.isBlank())
                        .map(Reading::known)
                        .orElseGet(Reading::unset);
        List<Volume> mounted = snapshot.storage().volumes().orElse(List.of());
        List<Volume> named = volumeName(path)
                .map(name -> mounted.stream()
                        .filter(volume -> isCalled(volume, name))
                        .toList())
                .orElseGet(List::of);
        return new ScratchLocation(path, named);
    }

    /** {@return true when scratch lies in memory and is gone after a reboot} */
    public boolean isInMemory() {
        return path.value().filter(text -> text.startsWith("/tmp")).isPresent();
    }

    /** {@return true when scratch is configured on a volume that the host does not mount} */
    public boolean isDangling() {
        return volumeName(path).isPresent() && volumes.isEmpty();
    }

    private static Optional<String> volumeName(Reading<String> path) {
        return path.value().map(ON_VOLUME::matcher).filter(Matcher::matches).map(matcher -> matcher.group(1));
    }

    private static boolean isCalled(Volume volume, String name) {
        return volume.uuid().filter(name::equalsIgnoreCase).isPresent()
                || volume.name().equals(name)
                || volume.path().endsWith("/" + name);
    }
}
