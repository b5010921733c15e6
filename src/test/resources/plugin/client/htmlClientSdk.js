// The documented calls, answered by the page around the frame.
window.htmlClientSdk = window.parent.standIn.sdkFor();
