// A part that could not be fetched says so on top of the page; the page stays.
const failed = document.getElementById("failed");
function say(words) {
  if (!failed) return;
  failed.textContent = words;
  failed.hidden = false;
}
document.addEventListener("htmx:responseError", (event) => {
  const id = event.detail.xhr.getResponseHeader("X-Request-Id");
  say(event.detail.xhr.status === 403 ? "You may not do this. Nothing was changed." : `This part could not be loaded. Request ${id}.`);
});
document.addEventListener("htmx:sendError", () => say("The server does not answer. Nothing is known to be changed."));
document.addEventListener("htmx:beforeRequest", () => { if (failed) failed.hidden = true; });

// The answer to an act takes the focus, also when only a part of the page was replaced.
document.addEventListener("htmx:afterSwap", (event) => event.detail.target?.querySelector?.("[autofocus]")?.focus());
document.querySelector(".summary[autofocus], .result[autofocus], .notice[autofocus]")?.focus();
