package org.directpathguard.api.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The arguments of {@code community.vmware.vmware_host_passthrough}, with every alias that its options have. Where both cluster
 * and host are given, the host has to be of that cluster.
 *
 * @param cluster every host of this cluster
 * @param host this host
 * @param devices names or addresses
 * @param present true to turn passthrough on
 * @param checkMode true where nothing is going to be changed, so that nothing is to be recorded
 * @param requester who plays, if the play says so
 * @param changeId number of the change, if the play says so
 */
record AnsibleArguments(
        Optional<String> cluster,
        Optional<String> host,
        List<String> devices,
        boolean present,
        boolean checkMode,
        Optional<String> requester,
        Optional<String> changeId) {

    /** Where the module finds its vCenter, with the aliases; nothing of it is wanted here, and nothing is kept. */
    private static final Set<String> CONNECTION = Set.of(
            "hostname",
            "username",
            "user",
            "admin",
            "password",
            "pass",
            "pwd",
            "validate_certs",
            "port",
            "proxy_host",
            "proxy_port",
            "datacenter");

    /** What Ansible itself hands to every module, for instance {@code _ansible_check_mode}. */
    private static final String OF_ANSIBLE = "_ansible_";

    private static final Set<String> KNOWN = Set.of(
            "cluster", "cluster_name", "esxi_hostname", "devices", "state", "check_mode", "requester", "change_id");
    private static final List<String> DEVICE = List.of("device", "name", "device_name", "device_id");

    AnsibleArguments {
        devices = List.copyOf(devices);
    }

    static AnsibleArguments of(JsonNode body) throws UnresolvedFieldException {
        refuseUnknown(body);
        Optional<String> cluster = text(body, "cluster").or(() -> HookBody.text(body, "/cluster_name"));
        Optional<String> host = text(body, "esxi_hostname");
        if (cluster.isEmpty() && host.isEmpty()) {
            throw new UnresolvedFieldException("one of the following is required: cluster, esxi_hostname");
        }
        String state = text(body, "state").orElse("present");
        if (!state.equals("present") && !state.equals("absent")) {
            throw new UnresolvedFieldException("value of state must be one of: present, absent, got: " + state);
        }
        return new AnsibleArguments(
                cluster,
                host,
                devices(body.path("devices")),
                state.equals("present"),
                flag(body, "check_mode") || flag(body, OF_ANSIBLE + "check_mode"),
                text(body, "requester"),
                text(body, "change_id"));
    }

    private static void refuseUnknown(JsonNode body) throws UnresolvedFieldException {
        Set<String> unknown = new TreeSet<>(body.propertyNames());
        unknown.removeAll(KNOWN);
        unknown.removeAll(CONNECTION);
        unknown.removeIf(name -> name.startsWith(OF_ANSIBLE));
        if (!unknown.isEmpty()) {
            throw new UnresolvedFieldException("Unsupported parameters: " + String.join(", ", unknown)
                    + ". Supported parameters include: " + String.join(", ", new TreeSet<>(KNOWN)) + ".");
        }
    }

    private static List<String> devices(JsonNode list) throws UnresolvedFieldException {
        List<String> devices = new ArrayList<>();
        if (!list.isArray()) {
            throw new UnresolvedFieldException("missing required arguments: devices, a list");
        }
        for (JsonNode entry : list) {
            devices.addAll(named(entry));
        }
        if (devices.isEmpty()) {
            throw new UnresolvedFieldException(
                    "missing required arguments: devices (a list with a device_name or device_id each)");
        }
        return devices;
    }

    /** Whatever an entry names, name and address alike: what is judged too much does no harm. */
    private static List<String> named(JsonNode entry) throws UnresolvedFieldException {
        Set<String> unknown = new TreeSet<>(entry.propertyNames());
        DEVICE.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new UnresolvedFieldException("Unsupported parameters in devices: " + String.join(", ", unknown)
                    + ". Supported parameters include: " + String.join(", ", DEVICE) + ".");
        }
        List<String> named = new ArrayList<>();
        for (String key : DEVICE) {
            text(entry, key).ifPresent(named::add);
        }
        if (named.isEmpty()) {
            throw new UnresolvedFieldException("An entry of devices names no device: give device_name or device_id.");
        }
        return named;
    }

    private static boolean flag(JsonNode body, String key) throws UnresolvedFieldException {
        JsonNode value = body.path(key);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw new UnresolvedFieldException("The argument " + key + " has to be true or false.");
        }
        return value.isBoolean() && value.asBoolean();
    }

    private static String quotes(JsonNode value) {
        return value.isNumber()
                ? " Put quotes around a PCI address: without them YAML takes one such as 0000:03:00.0 for a number."
                : "";
    }

    private static Optional<String> text(JsonNode body, String key) throws UnresolvedFieldException {
        JsonNode value = body.path(key);
        if (!value.isMissingNode() && !value.isNull() && !value.isString()) {
            throw new UnresolvedFieldException("The argument " + key + " has to be a text." + quotes(value));
        }
        return HookBody.text(body, "/" + key);
    }
}
