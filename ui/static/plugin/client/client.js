// The vSphere Client around a view, reached by its documented calls only.
const sdk = window.htmlClientSdk;

/** Waits until the client is ready for calls. */
export function ready() {
  return new Promise((resolve, reject) => {
    if (!sdk) {
      reject({ key: "outside" });
    } else {
      sdk.initialize(resolve);
    }
  });
}

/** Where the plug-in's server is reached through the client's proxy; older releases tell by the view's own address only. */
function base() {
  const origin = sdk.getProxiedPluginServerOrigin?.();
  return origin ? origin.replace(/\/$/, "") + "/plugin/client/" : new URL(".", location.href).href;
}

export function setBase() {
  const tag = document.createElement("base");
  tag.href = base();
  document.head.prepend(tag);
}

/** The objects for which the view was opened: type, managed object id and instance UUID of the vCenter. */
export function objects() {
  return (sdk.app.getContextObjects() ?? []).map(({ id }) => {
    const [, , type, moid, vcenter] = id.split(":");
    return { id, type, moid, vcenter };
  });
}

export function language() {
  return sdk?.app?.getClientLocale?.() ?? navigator.language;
}

function nameOf(theme) {
  return typeof theme === "string" ? theme : theme?.name;
}

export function theme() {
  return nameOf(sdk.app.getTheme());
}

export function onThemeChanged(listener) {
  sdk.event.onThemeChanged((theme) => listener(nameOf(theme)));
}

export function onGlobalRefresh(listener) {
  sdk.event.onGlobalRefresh(listener);
}

/** Opens one of the client's own views, for instance host.summary. */
export function openClientView(targetViewId, objectId) {
  sdk.app.navigateToClientView({ targetViewId, objectId });
}

/** Opens a view of this plug-in. */
export function openView(targetViewId, objectId) {
  sdk.app.navigateTo({ targetViewId, objectId });
}

/** Asks a person in the client's own dialog; true when the first button is chosen. */
export function confirm(title, content, yes, no) {
  return new Promise((resolve) => {
    sdk.modal.openConfirmationModal({
      title,
      content,
      alertLevel: "WARNING",
      buttons: [
        { label: yes, type: "PRIMARY", style: "WARNING", callback: () => resolve(true) },
        { label: no, type: "SECONDARY", callback: () => resolve(false) },
      ],
    });
  });
}

export function closeDialog() {
  sdk.modal.close();
}

function session() {
  return new Promise((resolve) => sdk.app.getSessionInfo((info) => resolve(info.sessionToken)));
}

/** Asks the plug-in's server, as the person who is logged in. */
async function request(path, options = {}) {
  const headers = {
    "vmware-api-session-id": await session(),
    "X-Guard-Client-Origin": location.origin,
    "Accept-Language": document.documentElement.lang,
    ...options.headers,
  };
  let answer;
  try {
    answer = await fetch(new URL("../api/" + path, base()), { ...options, headers, credentials: "omit" });
  } catch {
    throw { key: "unreachable" };
  }
  if (answer.ok) {
    return answer;
  }
  const said = await answer.json().catch(() => ({}));
  throw { status: answer.status, what: said.detail, next: said.nextStep, key: "refused" };
}

export async function get(path) {
  return (await request(path)).json();
}

export async function getPicture(path) {
  return (await request(path)).text();
}

export async function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  return (await request(path, { method: "POST", headers, body: JSON.stringify(body) })).json();
}
