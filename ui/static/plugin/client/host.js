import * as client from "./client.js";
import { glance } from "./card.js";
import { checkForm, verdictWord } from "./check.js";
import { element, picture, time } from "./dom.js";
import { overrideTable } from "./override.js";
import { text } from "./texts.js";

function carried(device) {
  const { adapters, datastores, virtualMachines, networks } = device.impact;
  const names = [...adapters, ...datastores, ...networks];
  const machines = virtualMachines.length ? [text("machines", virtualMachines.length)] : [];
  return [...names, ...machines].join(", ") || text("nothing");
}

function stateOf({ state }) {
  if (state.pendingReboot) {
    return text(state.enabled ? "state.pendingEnable" : "state.pendingDisable");
  }
  return text(state.active ? "state.active" : "state.off");
}

function deviceTable(devices) {
  const head = ["column.device", "column.address", "column.state", "column.loses", "column.verdict"];
  const rows = devices.map((device) => {
    const [requested] = device.requested;
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, requested ? requested.vendorName + " " + requested.deviceName : ""),
      element("td", { class: "address" }, requested?.address ?? ""),
      element("td", {}, stateOf(device)),
      element("td", {}, carried(device)),
      element("td", {}, verdictWord(device), element("div", {}, device.findings[0]?.title ?? "")),
    );
  });
  return element(
    "table",
    {},
    element("caption", {}, text("devices.caption")),
    element("thead", {}, element("tr", {}, head.map((key) => element("th", { scope: "col" }, text(key))))),
    element("tbody", {}, rows),
  );
}

function historyTable({ entries, complete }) {
  if (!complete) {
    return element("p", {}, text("history.untold"));
  }
  if (!entries.length) {
    return element("p", {}, text("history.empty"));
  }
  const head = ["column.time", "column.who", "column.what"];
  return element(
    "table",
    {},
    element("caption", {}, text("history.caption")),
    element("thead", {}, element("tr", {}, head.map((key) => element("th", { scope: "col" }, text(key))))),
    element(
      "tbody",
      {},
      entries.map((entry) =>
        element(
          "tr",
          {},
          element("td", {}, time(entry.time)),
          element("td", {}, entry.who),
          element("td", {}, entry.what, entry.why ? element("div", {}, text("because", entry.why)) : null),
        ),
      ),
    ),
  );
}

async function loadHost() {
  const [object] = client.objects();
  const path = `vcenters/${object.vcenter}/hosts/${object.moid}`;
  return { object, path, answer: await client.get(path) };
}

/** Monitor: how the host stands, what may be given away, and what was asked and done. */
export async function hostHistory() {
  const { path, answer, object } = await loadHost();
  const [history, overrides] = await Promise.all([client.get(path + "/history"), client.get(path + "/overrides")]);
  return [
    element("h1", { class: "view-title" }, text("host.title", answer.host.name)),
    glance(answer),
    overrideTable(path, overrides),
    checkForm([{ object, answer }]),
    deviceTable(answer.devices),
    historyTable(history),
  ];
}

/** Configure: every device with its verdict and the picture of what hangs on what. */
export async function hostDevices() {
  const { path, answer, object } = await loadHost();
  const drawing = answer.devices.length ? picture(await client.getPicture(path + "/picture")) : null;
  return [
    element("h1", { class: "view-title" }, text("host.title", answer.host.name)),
    glance(answer),
    checkForm([{ object, answer }]),
    deviceTable(answer.devices),
    drawing,
  ];
}
