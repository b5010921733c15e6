package org.directpathguard.repair.archive;

/**
 * How the layers of an archive were compressed when it was read. A rewritten archive always has gzip in both, because
 * the hourly save of ESXi ({@code tar xzf}) gives up on anything else.
 *
 * @param outer the file itself, that is {@code state.tgz}, or {@code local.tgz} where there is no state.tgz
 * @param inner {@code local.tgz} inside; {@link Layer#NONE} where there is no inner archive
 */
public record Compression(Layer outer, Layer inner) {

    /** One layer. */
    public enum Layer {
        /** One gzip member. */
        GZIP("gzip"),
        /** A plain tar. */
        NONE("none"),
        /** It can't be seen, because the layer is encrypted. */
        UNKNOWN("unknown");

        private final String text;

        Layer(String text) {
            this.text = text;
        }
    }

    /** {@return whether both layers could be seen} */
    public boolean isKnown() {
        return outer != Layer.UNKNOWN && inner != Layer.UNKNOWN;
    }

    /** {@return outer and inner layer as reports write them, such as {@code gzip+none}} */
    public String text() {
        return outer.text + "+" + inner.text;
    }
}
