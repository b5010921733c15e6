package org.directpathguard.corpus;

import java.util.List;
import java.util.stream.Stream;

/** Every case of the corpus. */
final class Corpus {

    private Corpus() {}

    static List<Case> checks() {
        return Stream.of(
                        BootDeviceCases.all(),
                        OnlyControllerCases.all(),
                        DatastoreCases.all(),
                        PathCases.all(),
                        UsbCases.all(),
                        UsageCases.all(),
                        MemoryTierCases.all(),
                        MediaCases.all(),
                        GroupCases.all(),
                        NetworkCases.all(),
                        StorageNetworkCases.all(),
                        NicCases.all(),
                        EvidenceCases.all(),
                        AdapterCases.all(),
                        PendingCases.all(),
                        DeviceCases.all(),
                        RequestCases.all(),
                        ReportCases.all(),
                        SparseCases.all(),
                        HomelessCases.all())
                .flatMap(List::stream)
                .toList();
    }

    static List<ScanCase> scans() {
        return ScanCases.all();
    }
}
