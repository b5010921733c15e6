package org.directpathguard.cli.render;

import java.util.Locale;
import org.directpathguard.check.HardwareChangeDocument;

/** How a look ahead can be printed. */
public enum HardwareChangeFormat {
    /** For people. */
    TEXT(HardwareChangeText::render),
    /** {@code directpath-guard/hardware-change/1}. */
    JSON((document, style) -> JsonText.render(document));

    @SuppressWarnings("ImmutableEnumChecker") // a renderer keeps nothing
    private final Renderer<HardwareChangeDocument> renderer;

    HardwareChangeFormat(Renderer<HardwareChangeDocument> renderer) {
        this.renderer = renderer;
    }

    /**
     * Renders a look ahead.
     *
     * @param document the look ahead
     * @param style what the reader can be shown
     * @return the text, its last line ended
     */
    public String render(HardwareChangeDocument document, TextStyle style) {
        return renderer.render(document, style);
    }

    /** {@return the name on the command line} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
