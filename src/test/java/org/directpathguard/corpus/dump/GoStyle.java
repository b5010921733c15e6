package org.directpathguard.corpus.dump;

/**
 * Writes elements as Go's encoder does with an indent of two blanks: no declaration, no short form for empty elements,
 * the name space declared where a value begins, {@code xsd} never declared.
 */
final class GoStyle {

    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private GoStyle() {}

    static String write(Node node, Prefix prefix) {
        StringBuilder out = new StringBuilder(4096);
        write(node, prefix, out, 0, false);
        return out.toString();
    }

    private static void write(Node node, Prefix prefix, StringBuilder out, int depth, boolean declared) {
        out.append("  ".repeat(depth)).append('<').append(node.name());
        node.attributes()
                .forEach((key, value) -> out.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(escape(value))
                        .append('"'));
        boolean typed = !node.type().isEmpty();
        if (typed && !declared) {
            out.append(" xmlns:")
                    .append(prefix.text())
                    .append("=\"")
                    .append(INSTANCE)
                    .append('"');
        }
        if (typed) {
            out.append(' ')
                    .append(prefix.text())
                    .append(":type=\"")
                    .append(escape(node.type()))
                    .append('"');
        }
        out.append('>');
        if (node.children().isEmpty()) {
            out.append(escape(node.text()));
        } else {
            for (Node child : node.children()) {
                out.append('\n');
                write(child, prefix, out, depth + 1, declared || typed);
            }
            out.append('\n').append("  ".repeat(depth));
        }
        out.append("</").append(node.name()).append('>');
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\t' -> out.append("&#x9;");
                case '\n' -> out.append("&#xA;");
                case '\r' -> out.append("&#xD;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
