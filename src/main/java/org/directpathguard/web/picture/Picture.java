package org.directpathguard.web.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Situation;
import org.directpathguard.topology.HostTopology;

/** A picture of a host, in words of the reader's language, ready to be drawn or told. */
public final class Picture {

    private final PictureGraph graph;
    private final PictureTexts texts;
    private final String title;

    private Picture(PictureGraph graph, PictureTexts texts, String title) {
        this.graph = ReadingOrder.of(graph);
        this.texts = texts;
        this.title = title;
    }

    /**
     * What a request does to its host, and what survives.
     *
     * @param situation the host and the request
     * @param texts the words
     * @return the picture; parts of the host that have nothing to do with the request are left out
     */
    public static Picture of(Situation situation, PictureTexts texts) {
        PictureGraph whole = HostGraph.of(Removal.of(situation), texts);
        String host = PlainText.shown(situation.snapshot().identity().name());
        String devices = situation.request().devices().stream()
                .sorted()
                .map(PciAddress::toString)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return new Picture(
                new Grouping(texts).reduce(Focus.on(whole)), texts, texts.text("picture.title.request", devices, host));
    }

    /**
     * A host as it stands.
     *
     * @param topology the host
     * @param texts the words
     * @return the picture of everything that hangs on its PCI functions
     */
    public static Picture of(HostTopology topology, PictureTexts texts) {
        PictureGraph whole = HostGraph.of(Removal.of(topology, Set.of()), texts);
        String host = PlainText.shown(topology.snapshot().identity().name());
        return new Picture(new Grouping(texts).reduce(whole), texts, texts.text("picture.title.host", host));
    }

    /** {@return true when nothing is to be drawn} */
    public boolean isEmpty() {
        return graph.isEmpty();
    }

    /** {@return what the picture shows, as a heading} */
    public String title() {
        return title;
    }

    /** {@return the graph that is drawn} */
    public PictureGraph graph() {
        return graph;
    }

    /**
     * Draws it.
     *
     * @param orientation which way the chain runs
     * @return an SVG element; its identifiers begin with the orientation, so that a page may hold one of each
     */
    public String svg(Orientation orientation) {
        String prefix = "picture-" + orientation.name().toLowerCase(Locale.ROOT);
        return new SvgPicture(Layout.of(graph, orientation, texts), texts).draw(prefix, title, description());
    }

    /** {@return the same as a list: the worst fate first, in the order of the chain} */
    public List<PictureEntry> entries() {
        Neighbours neighbours = new Neighbours(graph);
        return graph.nodes().stream()
                .sorted(Comparator.comparing(PictureNode::fate).thenComparing(PictureNode::kind))
                .map(node -> new PictureEntry(
                        node.kind(),
                        node.fate(),
                        node.title(),
                        node.lines(),
                        node.objects(),
                        neighbours.parents(node.id()).stream()
                                .flatMap(id -> graph.node(id).stream())
                                .map(PictureNode::title)
                                .toList()))
                .toList();
    }

    private String description() {
        StringBuilder description = new StringBuilder();
        for (Fate fate : Fate.values()) {
            List<String> names = graph.nodes().stream()
                    .filter(node -> node.fate() == fate)
                    .map(node -> node.spoken(texts))
                    .toList();
            if (!names.isEmpty()) {
                description
                        .append(texts.text("picture.fate." + fate.id()))
                        .append(": ")
                        .append(String.join(", ", names))
                        .append(". ");
            }
        }
        return description.toString().strip();
    }
}
