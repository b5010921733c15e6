import * as client from "./client.js";
import { element, fill, problem, time } from "./dom.js";
import { text } from "./texts.js";

/** What remains when a change is blocked: a second person can agree to it, once. */
export function wishForm(path, rights, document_) {
  if (!rights.override) {
    return element("p", {}, text("override.mayNot"));
  }
  const said = element("p", { role: "status" });
  const reason = element("textarea", { rows: "2", maxlength: "2000" });
  const ask = element("button", { type: "button", disabled: true }, text("override.ask"));
  reason.addEventListener("input", () => (ask.disabled = !reason.value.trim()));
  ask.addEventListener("click", async () => {
    ask.disabled = true;
    fill(said, text("busy"));
    try {
      await client.post(`${path}/checks/${document_.id}/override`, { reason: reason.value });
      reason.disabled = true;
      fill(said, text("override.asked"));
    } catch (failure) {
      ask.disabled = false;
      fill(said, problem(failure, text("problem.deed")));
    }
  });
  return element("details", {}, element("summary", {}, text("override.way")), element("label", { class: "stacked" }, text("override.reason"), reason), element("div", { class: "bar" }, ask), said);
}

function agreement(path, override) {
  if (override.state === "approved") {
    return text("override.approved", override.approver);
  }
  if (!override.approvable) {
    return text("override.waits");
  }
  const said = element("div", { role: "status" });
  const button = element("button", { type: "button" }, text("override.approve"));
  button.addEventListener("click", async () => {
    const sure = await client.confirm(text("override.sure", override.devices.join(", ")), (override.headline ?? "") + " " + text("because", override.reason), text("override.approve"), text("apply.no"));
    if (!sure) {
      return;
    }
    button.disabled = true;
    try {
      await client.post(`${path}/overrides/${override.id}/approve`, {});
      fill(said, text("override.agreed"));
    } catch (failure) {
      fill(said, problem(failure, text("problem.deed")));
    }
  });
  return [button, said];
}

/** Overrides of a host that can still be approved or used. */
export function overrideTable(path, { overrides }) {
  if (!overrides.length) {
    return null;
  }
  const head = ["column.device", "column.who", "column.why", "column.until", "column.status"];
  return element(
    "table",
    {},
    element("caption", {}, text("override.caption")),
    element("thead", {}, element("tr", {}, head.map((key) => element("th", { scope: "col" }, text(key))))),
    element(
      "tbody",
      {},
      overrides.map((override) =>
        element(
          "tr",
          {},
          element("th", { scope: "row", class: "address" }, override.devices.join(", ")),
          element("td", {}, override.requester),
          element("td", {}, override.reason, override.headline ? element("div", {}, override.headline) : null),
          element("td", {}, time(override.expiresAt)),
          element("td", {}, agreement(path, override)),
        ),
      ),
    ),
  );
}
