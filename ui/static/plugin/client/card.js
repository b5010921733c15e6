import * as client from "./client.js";
import { element, sign, time } from "./dom.js";
import { text } from "./texts.js";

/** The host at a glance: what stands here must never look better than it is known to be. */
export function glance({ host, given }) {
  const lines = [element("p", { class: "glance-word word-" + host.status }, text("status." + host.status), host.stale ? element("span", { class: "old" }, text("status.old")) : null)];
  if (host.problem) {
    lines.push(element("p", {}, host.problem.what), element("p", { class: "next" }, text("next") + " " + host.problem.nextStep));
  } else {
    lines.push(element("p", {}, host.headline ?? text("meaning." + host.status)));
    if (host.stale) {
      lines.push(element("p", {}, text("stale", time(host.readAt), text("status." + host.lastKnown))));
    }
    if (given?.length) {
      lines.push(element("p", {}, text("given", given.map(({ name, address }) => name + " (" + address + ")").join(", "))));
    }
  }
  return element("div", { class: "glance" }, sign(host.status, "glance-sign"), element("div", {}, lines));
}

export async function hostCard() {
  const [object] = client.objects();
  const answer = await client.get(`vcenters/${object.vcenter}/hosts/${object.moid}`);
  const open = element(
    "button",
    { type: "button", class: "link", onclick: () => client.openView("guardHostHistory", object.id) },
    text("card.open"),
  );
  return [glance(answer), element("div", { class: "bar" }, open)];
}
