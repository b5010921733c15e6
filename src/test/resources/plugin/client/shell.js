// Shows a view in a frame and answers its documented calls; what the view asks for is written down on the page.
const asked = new URLSearchParams(location.search);
const themeListeners = [];
const refreshListeners = [];
const calls = document.getElementById("calls");
function note(name, argument) {
  calls.textContent += name + " " + JSON.stringify(argument ?? null) + "\n";
}
window.standIn = {
  theme: asked.get("theme"),
  session: asked.get("session"),
  setTheme(name) { this.theme = name; document.body.style.background = name === "dark" ? "#1b2a32" : "#fff"; themeListeners.forEach((listener) => listener({ name })); },
  refresh() { refreshListeners.forEach((listener) => listener()); },
  sdkFor() {
    const shell = this;
    return {
      initialize(ready) { ready(); },
      getProxiedPluginServerOrigin() { return location.origin + asked.get("proxy"); },
      app: {
        getContextObjects() { return (asked.get("objects") || "").split(",").filter(Boolean).map((id) => ({ id })); },
        getSessionInfo(callback) { callback({ sessionToken: shell.session, nodeId: "node-1" }); },
        getTheme() { return { name: shell.theme }; },
        getClientLocale() { return asked.get("language"); },
        navigateTo(options) { note("navigateTo", options); },
        navigateToClientView(options) { note("navigateToClientView", options); },
      },
      event: {
        onThemeChanged(listener) { themeListeners.push(listener); },
        onGlobalRefresh(listener) { refreshListeners.push(listener); },
      },
      modal: {
        setOptions(options) { note("modal.setOptions", options); },
        close(data) { note("modal.close", data); },
        openConfirmationModal(options) {
          note("modal.openConfirmationModal", { title: options.title, content: options.content, buttons: options.buttons.map((button) => button.label) });
          shell.confirm = (index) => options.buttons[index].callback();
        },
      },
    };
  },
};
const frame = document.createElement("iframe");
frame.title = "View of the plug-in";
frame.style.cssText = "width:100%;border:1px solid #999;height:" + (asked.get("height") || 640) + "px";
frame.src = asked.get("proxy") + "/plugin/" + asked.get("view").replace("~", "#");
document.body.insertBefore(frame, calls);
window.standIn.setTheme(window.standIn.theme);
