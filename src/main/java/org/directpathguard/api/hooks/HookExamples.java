package org.directpathguard.api.hooks;

/** Requests as the outside systems send them, for the description of the interface. */
final class HookExamples {

    static final String ADMISSION = """
        {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {"uid": "705ab4f5-6393-11e8-b7cc-42010a800002", \
        "kind": {"group": "", "version": "v1", "kind": "ConfigMap"}, "operation": "CREATE", "dryRun": false, "object": \
        {"metadata": {"name": "gpu", "annotations": {"directpath-guard/host": "esx01", "directpath-guard/devices": "0000:00:1f.2"}}}}}\
        """;

    static final String ANSIBLE = """
        {"esxi_hostname": "esx01", "devices": [{"device_name": "Ibex Peak SATA RAID Controller"}], "state": "present"}\
        """;

    static final String SERVICENOW = """
        {"number": "CHG0030001", "requested_by": "ada", "host": "esx01", "devices": "0000:00:1f.2", "state": "present"}\
        """;

    static final String AUTOMATION = """
        {"host": "esx01", "devices": "0000:00:1f.2,0000:01:00.0", "state": "present", "requester": "ada"}\
        """;

    static final String TERRAFORM = """
        {"payload_version": 1, "access_token": "test-token", "stage": "test", "task_result_id": "taskrs-x", \
        "task_result_callback_url": "https://app.terraform.io/api/v2/task-results/x/callback", "run_id": "run-x"}\
        """;

    private HookExamples() {}
}
