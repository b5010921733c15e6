import * as client from "./client.js";
import { element, fill, picture, problem } from "./dom.js";
import { wishForm } from "./override.js";
import { text } from "./texts.js";

export function verdictWord({ decision }) {
  return element("strong", { class: "word-" + decision }, text("decision." + decision));
}

/** What can be chosen: the devices of one host, or the kinds of devices that several hosts have. */
function choices(hosts) {
  const found = new Map();
  for (const { answer } of hosts) {
    for (const device of answer.devices.flatMap(({ requested }) => requested)) {
      const name = (device.vendorName + " " + device.deviceName).trim();
      const kind = device.vendorId + ":" + device.deviceId;
      const key = hosts.length === 1 ? device.address : kind;
      const known = found.get(key) ?? { label: name + " (" + key + ")", hosts: new Set() };
      known.hosts.add(answer.host.name);
      found.set(key, known);
    }
  }
  return [...found].map(([key, { label, hosts: names }]) => ({
    key,
    label: hosts.length === 1 ? label : text("check.kind", label, names.size, hosts.length),
  }));
}

function addresses(answer, chosen) {
  return answer.devices
    .flatMap(({ requested }) => requested)
    .filter(({ address, vendorId, deviceId }) => chosen.includes(address) || chosen.includes(vendorId + ":" + deviceId))
    .map(({ address }) => address);
}

function impactList(impact) {
  const parts = ["datastores", "virtualMachines", "networks", "adapters"].filter((part) => impact[part].length);
  return parts.length
    ? element("dl", { class: "impact" }, parts.flatMap((part) => [element("dt", {}, text("impact." + part)), element("dd", {}, impact[part].join(", "))]))
    : null;
}

/** Makes the change after a second question, in the client's own dialog. */
function applyButton(path, host, document_, enable) {
  const said = element("p", { role: "status" });
  const button = element("button", { type: "button" }, text(enable ? "apply.away" : "apply.back"));
  button.addEventListener("click", async () => {
    const warned = document_.decision === "WARN" ? text("apply.warned", document_.findings.filter(({ severity }) => severity === "WARN").map(({ title }) => title).join(" ")) + " " : "";
    const sure = await client.confirm(text("apply.title", host.name), warned + text(enable ? "apply.sureAway" : "apply.sureBack"), text("apply.yes"), text("apply.no"));
    if (!sure) {
      return;
    }
    button.disabled = true;
    fill(said, text("busy"));
    try {
      const outcome = await client.post(`${path}/changes/${document_.id}`, {});
      fill(said, text("apply." + outcome.result) + " " + outcome.notes.join(" "));
    } catch (failure) {
      fill(said, problem(failure, text("problem.deed")));
    }
  });
  return element("div", { class: "bar" }, button, said);
}

/** What the person can do with the answer. */
function whatNext(path, answer, document_, enable) {
  if (enable && document_.decision === "BLOCK") {
    return wishForm(path, answer.rights, document_);
  }
  return answer.rights.apply ? applyButton(path, answer.host, document_, enable) : element("p", {}, text("apply.mayNot"));
}

function verdict(host, document_, drawing, next) {
  const [worst, ...others] = document_.findings;
  return element(
    "section",
    { class: "verdict verdict-" + document_.decision },
    element("h2", {}, verdictWord(document_), " ", host.name),
    element("p", {}, worst?.title ?? text("check.allowed")),
    worst ? element("p", {}, worst.explanation) : null,
    worst ? element("p", { class: "next" }, text("instead") + " " + worst.action) : null,
    impactList(document_.impact),
    others.length ? element("details", {}, element("summary", {}, text("check.others", others.length)), element("ul", {}, others.map(({ severity, title }) => element("li", {}, text("decision." + severity) + ": " + title)))) : null,
    element("fieldset", { class: "deeds" }, next),
    drawing,
  );
}

async function judge({ object, answer }, chosen, enable) {
  const path = `vcenters/${object.vcenter}/hosts/${object.moid}`;
  const devices = addresses(answer, chosen);
  if (!devices.length) {
    return element("section", { class: "verdict" }, element("h2", {}, answer.host.name), element("p", {}, text("check.none")));
  }
  try {
    const document_ = await client.post(path + "/checks", { devices, enable });
    const query = new URLSearchParams(devices.map((device) => ["device", device]));
    const drawing = enable ? await client.getPicture(path + "/picture?" + query).then(picture, () => null) : null;
    return verdict(answer.host, document_, drawing, whatNext(path, answer, document_, enable));
  } catch (failure) {
    return element("section", { class: "verdict" }, element("h2", {}, answer.host.name), problem(failure));
  }
}

/** The question and its answers; the hosts' own devices are what can be chosen. */
export function checkForm(hosts) {
  const all = choices(hosts);
  if (!all.length) {
    return element("p", {}, text("check.noDevices"));
  }
  const mayCheck = hosts.some(({ answer }) => answer.rights.check);
  const results = element("div", { role: "status" });
  const changed = element("p", { role: "status", hidden: true }, text("check.changed"));
  const boxes = all.map(({ key }) => element("input", { type: "checkbox", value: key, disabled: !mayCheck }));
  const away = element("input", { type: "radio", name: "direction", value: "on", checked: true, disabled: !mayCheck });
  const back = element("input", { type: "radio", name: "direction", value: "off", disabled: !mayCheck });
  const ask = element("button", { type: "button", class: "primary", disabled: true }, text("check.ask"));
  const chosen = () => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  const question = () => JSON.stringify([chosen(), away.checked]);
  let judged;
  // A deed belongs to the question that was judged: as long as another one is chosen, nothing below can be pressed.
  const compare = () => {
    const other = judged !== undefined && judged !== question();
    changed.hidden = !other;
    results.querySelectorAll(".deeds").forEach((deeds) => (deeds.disabled = other));
  };
  boxes.forEach((box) => box.addEventListener("change", () => (ask.disabled = !mayCheck || !chosen().length)));
  [...boxes, away, back].forEach((choice) => choice.addEventListener("change", compare));
  ask.addEventListener("click", async () => {
    ask.disabled = true;
    judged = question();
    compare();
    fill(results, element("p", { class: "busy" }, text("busy")));
    const answers = await Promise.all(hosts.map((host) => judge(host, chosen(), away.checked)));
    fill(results, ...answers);
    compare();
    ask.disabled = !chosen().length;
  });
  return element(
    "div",
    {},
    element(
      "fieldset",
      {},
      element("legend", {}, text("check.devices")),
      element("div", { class: "choices", tabindex: "0", role: "group", "aria-label": text("check.devices") }, all.map(({ label }, index) => element("label", {}, boxes[index], label))),
    ),
    element("div", { class: "bar", role: "radiogroup", "aria-label": text("check.direction") }, element("label", {}, away, text("check.away")), element("label", {}, back, text("check.back"))),
    element("div", { class: "bar" }, ask, mayCheck ? null : element("span", {}, text("check.mayNot"))),
    changed,
    results,
  );
}

/** The dialog of the hosts' menu, for one host or several. */
export async function hostCheck() {
  const loaded = await Promise.all(
    client.objects().map(async (object) => {
      try {
        return { object, answer: await client.get(`vcenters/${object.vcenter}/hosts/${object.moid}`) };
      } catch (failure) {
        return { object, failure };
      }
    }),
  );
  const hosts = loaded.filter(({ answer }) => answer);
  const failures = loaded.filter(({ failure }) => failure).map(({ failure }) => problem(failure));
  const title = hosts.map(({ answer }) => answer.host.name).join(", ");
  return [
    element("h1", { class: "view-title" }, title ? text("check.title", title) : text("check.heading")),
    ...failures,
    hosts.length ? checkForm(hosts) : null,
    element("div", { class: "bar" }, element("button", { type: "button", onclick: () => client.closeDialog() }, text("close"))),
  ];
}
