package org.directpathguard.repair.archive;

import java.util.ArrayDeque;
import java.util.Deque;

/** Names of tar members. They are compared, never used as paths: nothing is extracted. */
final class MemberName {

    private MemberName() {}

    static String canonical(String name) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : name.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /** {@return true for absolute names and such as step out of a folder} */
    static boolean escapes(String name) {
        return name.startsWith("/") || ("/" + name + "/").contains("/../");
    }
}
