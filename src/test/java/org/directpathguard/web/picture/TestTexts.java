package org.directpathguard.web.picture;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The English texts, as the pages use them. */
final class TestTexts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "messages",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private TestTexts() {}

    static PictureTexts english() {
        return (key, arguments) -> new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(arguments);
    }
}
