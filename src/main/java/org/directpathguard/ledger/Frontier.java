package org.directpathguard.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The right edge of a Merkle tree (RFC 6962, section 2.1): the roots of its complete subtrees, the largest first. It is all
 * that is needed to add leaves and to know the root.
 */
final class Frontier {

    private final List<String> subtrees;
    private long size;

    private Frontier(long size, List<String> subtrees) {
        this.size = size;
        this.subtrees = new ArrayList<>(subtrees);
    }

    static Frontier empty() {
        return new Frontier(0, List.of());
    }

    static Frontier parse(long size, String text) {
        return new Frontier(
                size,
                Arrays.stream(text.split(" ", -1))
                        .filter(Predicate.not(String::isEmpty))
                        .toList());
    }

    /** Adds a leaf: two complete subtrees of one height become one, as ones carry over in a binary number. */
    void add(String leaf) {
        String subtree = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            subtree = Merkle.node(subtrees.remove(subtrees.size() - 1), subtree);
        }
        subtrees.add(subtree);
        size++;
    }

    long size() {
        return size;
    }

    /** {@return the root; of no leaves, the hash of nothing} */
    String root() {
        if (subtrees.isEmpty()) {
            return Merkle.plain("");
        }
        String root = subtrees.get(subtrees.size() - 1);
        for (int index = subtrees.size() - 2; index >= 0; index--) {
            root = Merkle.node(subtrees.get(index), root);
        }
        return root;
    }

    String text() {
        return String.join(" ", subtrees);
    }
}
