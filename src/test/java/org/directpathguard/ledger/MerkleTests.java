package org.directpathguard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTests {

    /** The definition of RFC 6962, section 2.1, word by word. */
    private static String root(List<String> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    @Test
    void anEmptyLeafAndAnEmptyTreeHaveTheirKnownHashes() {
        assertThat(Merkle.leaf("")).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(Frontier.empty().root())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 100})
    void theRootIsThatOfTheDefinition(int size) {
        List<String> leaves = new ArrayList<>();
        Frontier frontier = Frontier.empty();
        for (int number = 0; number < size; number++) {
            leaves.add(Merkle.leaf("entry " + number));
            frontier.add(leaves.get(number));
            frontier = Frontier.parse(frontier.size(), frontier.text());
        }

        assertThat(frontier.root()).isEqualTo(root(leaves));
    }
}
