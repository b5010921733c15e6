package org.directpathguard.guard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Optional;
import org.directpathguard.check.CheckDocument;

/**
 * A stored decision: the check document with what makes it a decision.
 *
 * @param id id of the check
 * @param enable true to give the devices away, false to take them back
 * @param expiresAt until when it may be acted upon
 * @param inventory name of the configured vCenter or ESXi host
 * @param hostId id of the host in the fleet
 * @param requester who asked, as the request named them
 * @param changeId number of the change
 * @param check the check document
 */
public record DecisionDocument(
        String id,
        boolean enable,
        Instant expiresAt,
        String inventory,
        String hostId,
        Optional<String> requester,
        Optional<String> changeId,
        @JsonUnwrapped CheckDocument check) {}
