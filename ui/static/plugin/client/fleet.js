import * as client from "./client.js";
import { element, statusTag, time } from "./dom.js";
import { text } from "./texts.js";

const order = ["broken", "armed", "unknown", "ok"];

function hostRow(host, several) {
  const id = `urn:vmomi:HostSystem:${host.moid}:${host.vcenter}`;
  const open = element("button", { type: "button", class: "link", onclick: () => client.openClientView("host.summary", id) }, host.name);
  const why = host.problem?.what ?? host.headline ?? text("meaning." + host.status);
  const old = host.stale ? element("div", {}, text("stale", time(host.readAt), text("status." + host.lastKnown))) : null;
  return element("tr", {}, element("th", { scope: "row" }, open), several ? element("td", {}, host.inventory) : null, element("td", {}, statusTag(host.status)), element("td", {}, why, old));
}

function hostTable({ hosts, summary }) {
  if (!hosts.length) {
    return [element("p", {}, text("fleet.empty"))];
  }
  const counts = order.filter((status) => summary[status]).map((status) => element("li", {}, statusTag(status), " " + summary[status]));
  const several = new Set(hosts.map(({ vcenter }) => vcenter)).size > 1;
  const head = ["column.host", ...(several ? ["column.vcenter"] : []), "column.status", "column.why"];
  return [
    element("ul", { class: "counts" }, counts),
    element(
      "table",
      {},
      element("caption", {}, text("fleet.caption")),
      element("thead", {}, element("tr", {}, head.map((key) => element("th", { scope: "col" }, text(key))))),
      element("tbody", {}, hosts.map((host) => hostRow(host, several))),
    ),
  ];
}

/** Every host that the person may see, in every linked vCenter. */
export async function fleet() {
  return [element("h1", { class: "view-title" }, "DirectPath Guard"), ...hostTable(await client.get("fleet"))];
}

/** The hosts of one cluster. */
export async function clusterRisk() {
  const [object] = client.objects();
  const answer = await client.get(`vcenters/${object.vcenter}/clusters/${object.moid}`);
  return [element("h1", { class: "view-title" }, text("cluster.title")), ...hostTable(answer)];
}
