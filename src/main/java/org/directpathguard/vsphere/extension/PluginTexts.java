package org.directpathguard.vsphere.extension;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Texts of one kind in one language.
 *
 * @param locale for instance {@code en}
 * @param module what they belong to: {@code task}, {@code event}, {@code fault} or {@code auth} for privileges
 * @param texts keys and words
 */
public record PluginTexts(String locale, String module, SortedMap<String, String> texts) {

    /** Copies the texts. */
    public PluginTexts {
        texts = new TreeMap<>(texts);
    }
}
