package org.directpathguard.guard;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a {@link DecisionDocument} that differ from one decision to the next, before those of its check document.
 *
 * @param id id of the check
 * @param enable true to give the devices away, false to take them back
 * @param expiresAt until when it may be acted upon
 * @param inventory name of the configured vCenter or ESXi host
 * @param hostId id of the host in the fleet
 * @param requester who asked, as the request named them
 * @param changeId number of the change
 */
record DecisionHead(
        String id,
        boolean enable,
        Instant expiresAt,
        String inventory,
        String hostId,
        Optional<String> requester,
        Optional<String> changeId) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The whole document.
     *
     * @param check the check document as a JSON object
     * @return the {@link DecisionDocument} as a JSON object
     */
    String before(String check) {
        String head = JSON.writeValueAsString(this);
        return new StringBuilder(head.length() + check.length())
                .append(head, 0, head.length() - 1)
                .append(',')
                .append(check, 1, check.length())
                .toString();
    }
}
