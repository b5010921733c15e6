package org.directpathguard.api;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.InventoryStatus;
import org.directpathguard.inventory.KnownHost;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the host that a call means, and what is known of it. */
@Component
final class HostLookup {

    private final Fleet fleet;

    HostLookup(Fleet fleet) {
        this.fleet = fleet;
    }

    FleetHost byId(String id) throws ApiProblemException {
        return fleet.host(id).orElseThrow(() -> notFound("There is no host '" + id + "'."));
    }

    FleetHost find(CheckRequest request) throws ApiProblemException {
        CheckRequest.HostKey key = request.host();
        List<String> wanted = key == null
                ? List.of()
                : Stream.of(key.name(), key.moid(), key.uuid())
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .map(String::strip)
                        .toList();
        if (wanted.isEmpty()) {
            throw new ApiProblemException(
                    HttpStatus.BAD_REQUEST,
                    "host-missing",
                    "No host is named",
                    "The request names no host.",
                    "Give \"host\": {\"name\": …}, {\"moid\": …} or {\"uuid\": …}.");
        }
        @Nullable String vcenter = request.vcenter();
        Optional<String> inventory = vcenter == null ? Optional.empty() : Optional.of(inventory(vcenter));
        List<FleetHost> found = fleet.called(inventory, wanted);
        if (found.isEmpty()) {
            throw notFound("No host is called " + String.join(" and ", wanted) + ".");
        }
        if (found.size() > 1) {
            throw new ApiProblemException(
                    HttpStatus.CONFLICT,
                    "host-ambiguous",
                    "More than one host fits",
                    "These hosts fit: " + found.stream().map(FleetHost::id).collect(Collectors.joining(", ")) + ".",
                    "Give \"vcenter\" as well, or the host's uuid.");
        }
        return found.get(0);
    }

    /** A vCenter goes by the name that the configuration gives it, and by its address, which documents show. */
    private String inventory(String vcenter) throws ApiProblemException {
        List<InventoryStatus> known = fleet.inventories();
        return known.stream()
                .filter(status -> status.name().equals(vcenter))
                .findFirst()
                .or(() -> known.stream()
                        .filter(status -> vcenter.equalsIgnoreCase(
                                URI.create(status.url()).getAuthority()))
                        .findFirst())
                .map(InventoryStatus::name)
                .orElseThrow(() -> new ApiProblemException(
                        HttpStatus.NOT_FOUND,
                        "vcenter-not-found",
                        "No such vCenter",
                        "No vCenter is called '" + vcenter + "' here.",
                        "Leave \"vcenter\" out, or give one of: "
                                + known.stream().map(InventoryStatus::name).collect(Collectors.joining(", ")) + "."));
    }

    KnownHost known(FleetHost host) throws InventoryException {
        return fleet.known(host);
    }

    private static ApiProblemException notFound(String detail) {
        return new ApiProblemException(
                HttpStatus.NOT_FOUND,
                "host-not-found",
                "No such host",
                detail,
                "GET /api/v1/hosts lists the hosts that are known.");
    }
}
