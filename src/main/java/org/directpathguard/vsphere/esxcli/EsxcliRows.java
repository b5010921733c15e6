package org.directpathguard.vsphere.esxcli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.vsphere.xml.XmlCursor;
import org.directpathguard.vsphere.xml.XmlLimits;

/** Rows of a command's result: one map from column to text for each {@code DataObject}. */
final class EsxcliRows {

    private static final XmlLimits LIMITS = new XmlLimits(8 << 20, 1 << 20, 16, 100_000);

    private EsxcliRows() {}

    static List<Map<String, String>> read(String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        List<Map<String, String>> rows = new ArrayList<>();
        try (XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(bytes), LIMITS)) {
            if (!cursor.nextChild()) {
                return rows;
            }
            Optional<String> type = cursor.schemaType();
            if (type.filter("ArrayOfDataObject"::equals).isPresent()) {
                while (cursor.nextChild()) {
                    rows.add(row(cursor));
                }
            } else {
                rows.add(row(cursor));
            }
        }
        return rows;
    }

    private static Map<String, String> row(XmlCursor cursor) throws IOException {
        Map<String, String> row = new LinkedHashMap<>();
        while (cursor.nextChild()) {
            String column = cursor.name();
            row.putIfAbsent(column, cursor.text().strip());
        }
        return row;
    }
}
