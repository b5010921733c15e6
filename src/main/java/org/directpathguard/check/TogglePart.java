package org.directpathguard.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.directpathguard.host.ToggleHolder;
import org.directpathguard.host.ToggleHolders;

/**
 * Who may toggle passthrough on a host, as documents show it.
 *
 * @param privilege the privilege that the toggle takes
 * @param state {@code known}, {@code incomplete} (more people may hold it) or {@code unknown} (anybody may hold it)
 * @param holders who holds it; an empty list says "nobody" only where the state is {@code known}
 * @param why why it is not known, or not wholly; empty when it is known
 * @param nextStep what to do about that
 */
public record TogglePart(String privilege, String state, List<Holder> holders, String why, String nextStep) {

    /** What no list of permissions tells. */
    public static final String NOT_TOLD =
            "Who the members of a group are is not looked up. The vCenter's global permissions"
                    + " and the accounts of the host itself stand in no list that could be read.";

    /**
     * Somebody who may toggle.
     *
     * @param principal the name
     * @param kind {@code user} or {@code group}
     * @param role name of the role that holds the privilege
     * @param grantedOn the object that the permission is on: the host or one above it
     * @param exceptMembersOf groups whose members do not hold it by this permission
     */
    public record Holder(
            String principal, String kind, String role, ToggleHolder.Place grantedOn, List<String> exceptMembersOf) {

        static Holder of(ToggleHolder holder) {
            return new Holder(
                    holder.principal(),
                    holder.group() ? "group" : "user",
                    holder.role(),
                    holder.place(),
                    holder.exceptMembersOf());
        }

        /** {@return for instance {@code group VSPHERE.LOCAL\Admins, by role Admin on Folder Datacenters}} */
        public String words() {
            String place = grantedOn.name().isEmpty() ? grantedOn.moid() : grantedOn.name();
            String except =
                    exceptMembersOf.isEmpty() ? "" : ", unless a member of " + String.join(" or ", exceptMembersOf);
            return kind + " " + principal + ", by role " + role + " on " + grantedOn.type() + " " + place + except;
        }
    }

    /**
     * Hosts on which the same people may toggle.
     *
     * @param hosts their names
     * @param toggle who
     */
    public record Group(List<String> hosts, TogglePart toggle) {

        /** {@return the sentences about it: each holder in words, or that nobody holds it, or why that is not known} */
        public List<String> sentences() {
            List<String> sentences = new ArrayList<>();
            toggle.holders().forEach(holder -> sentences.add(holder.words()));
            if (toggle.complete() && sentences.isEmpty()) {
                sentences.add("nobody by the permissions of the inventory");
            }
            if (!toggle.complete()) {
                sentences.add(toggle.state() + ": " + toggle.why() + " " + toggle.nextStep());
            }
            return sentences;
        }
    }

    /** Copies the list. */
    public TogglePart {
        holders = List.copyOf(holders);
    }

    /**
     * Writes it down.
     *
     * @param known what is known
     * @return the part of a document
     */
    public static TogglePart of(ToggleHolders known) {
        return new TogglePart(
                ToggleHolders.PRIVILEGE,
                known.state().name().toLowerCase(Locale.ROOT),
                known.holders().stream().map(Holder::of).toList(),
                known.why(),
                known.nextStep());
    }

    /** {@return true when every permission of the inventory was read} */
    public boolean complete() {
        return state.equals("known");
    }

    /**
     * Puts hosts together on which the same people may toggle.
     *
     * @param document a survey
     * @return each group of hosts once, in the order of the survey
     */
    public static List<Group> groups(ScanDocument document) {
        Map<TogglePart, List<String>> groups = document.hosts().stream()
                .collect(Collectors.groupingBy(
                        ScanDocument.HostPart::toggle,
                        LinkedHashMap::new,
                        Collectors.mapping(part -> part.host().name(), Collectors.toList())));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getValue(), group.getKey()))
                .toList();
    }
}
