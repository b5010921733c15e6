import * as client from "./client.js";
import { choose, text } from "./texts.js";
import { element, fill, problem } from "./dom.js";
import { hostCard } from "./card.js";
import { hostDevices, hostHistory } from "./host.js";
import { hostCheck } from "./check.js";
import { clusterRisk, fleet } from "./fleet.js";

const views = {
  "#/host/card": hostCard,
  "#/host/history": hostHistory,
  "#/host/devices": hostDevices,
  "#/host/check": hostCheck,
  "#/cluster/risk": clusterRisk,
  "#/fleet": fleet,
};

const place = document.getElementById("view");
let drawn = 0;

/** Draws the view anew; what an older drawing still brings is thrown away. */
async function draw() {
  const turn = ++drawn;
  const view = views[location.hash] ?? fleet;
  place.setAttribute("aria-busy", "true");
  if (!place.hasChildNodes()) {
    fill(place, element("p", { class: "busy", role: "status" }, text("busy")));
  }
  let content;
  try {
    content = await view();
  } catch (failure) {
    content = [problem(failure)];
  }
  if (turn === drawn) {
    fill(place, ...content);
    place.classList.toggle("card", view === hostCard);
    place.setAttribute("aria-busy", "false");
  }
}

function applyTheme(name) {
  document.body.setAttribute("cds-theme", name === "dark" ? "dark" : "light");
}

async function start() {
  choose(client.language());
  document.documentElement.lang = choose.current;
  try {
    await client.ready();
  } catch (failure) {
    applyTheme("light");
    fill(place, problem(failure));
    return;
  }
  applyTheme(client.theme());
  client.onThemeChanged(applyTheme);
  client.onGlobalRefresh(draw);
  client.setBase();
  await draw();
}

start();
