// Small helpers to put pages together; text is always set as text, never as markup.
import { text } from "./texts.js";

const SVG = "http://www.w3.org/2000/svg";

export function element(name, attributes = {}, ...children) {
  return put(document.createElement(name), attributes, children);
}

function put(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "onclick" || key === "onchange") {
      node.addEventListener(key.slice(2), value);
    } else if (value === true) {
      node.setAttribute(key, "");
    } else if (value !== false && value !== undefined && value !== null) {
      node.setAttribute(key, value);
    }
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null));
  return node;
}

export function fill(node, ...children) {
  node.replaceChildren(...children.flat().filter(Boolean));
}

// Shape and colour: a disc that is fine, an octagon that is armed, a square that is broken, a diamond that is not known.
const shapes = {
  ok: ["M8 1a7 7 0 1 0 .01 0z", "m4.5 8.3 2.5 2.5 4.5-5"],
  armed: ["M5 1h6l4 4v6l-4 4H5l-4-4V5z", "M8 4.200v4.600M8 11.600v.1"],
  broken: ["M1.5 1.500h13v13h-13z", "m5 5 6 6M11 5l-6 6"],
  unknown: ["M8 .5 15.5 8 8 15.5.5 8z", "M6.2 6.300c0-2.4 3.6-2.2 3.6 0C9.8 7.6 8 7.7 8 9.100M8 11.500v.1"],
};

export function sign(status, size = "") {
  const [outline, mark] = shapes[status] ?? shapes.unknown;
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  if (size) {
    svg.setAttribute("class", size);
  }
  for (const [path, look] of [[outline, "sign-" + status], [mark, "sign-line"]]) {
    const shape = document.createElementNS(SVG, "path");
    shape.setAttribute("d", path);
    shape.setAttribute("class", look);
    svg.append(shape);
  }
  return svg;
}

export function statusTag(status) {
  return element("span", { class: "status word-" + status }, sign(status), text("status." + status));
}

/** Why there is nothing to see, or why a deed did not succeed, in two parts. */
export function problem(failure, refused = text("status.unknown")) {
  const what = failure.what ?? text("problem." + (failure.key ?? "unforeseen"));
  const next = failure.next ?? text("problem." + (failure.key ?? "unforeseen") + ".next");
  return element(
    "div",
    { class: "problem", role: "alert" },
    element("p", { class: "glance-word word-unknown" }, failure.status === 401 ? text("problem.session") : answered(failure) ? refused : text("status.unknown")),
    element("p", {}, what),
    element("p", { class: "next" }, text("next") + " " + next),
  );
}

/** Whether the service itself refused; without its answer nobody knows what became of a request. */
function answered({ status }) {
  return status >= 400 && status < 500;
}

/** A picture that the service drew; it comes without scripts and styles, and what else it might hold is left out. */
export function picture(markup) {
  const parsed = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  if (parsed.localName !== "svg") {
    return null;
  }
  parsed.querySelectorAll("script, style, foreignObject, a").forEach((node) => node.remove());
  const title = parsed.querySelector("title")?.textContent ?? "";
  return element("div", { class: "picture-frame", tabindex: "0", role: "group", "aria-label": title }, document.importNode(parsed, true));
}

export function time(instant) {
  return instant ? new Date(instant).toLocaleString(document.documentElement.lang) : text("never");
}
