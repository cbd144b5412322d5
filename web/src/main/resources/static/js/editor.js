// The pricing editor: a moment after the last key the figures are worked out; until they arrive the old ones are marked.
let reshaping = false;
let held = "";
let scrolled = 0;
let soon = 0;
const side = () => document.getElementById("side");

document.addEventListener("input", (event) => {
  const form = event.target.closest("#draft");
  if (!form || reshaping || event.target.dataset.reshapes) return;
  side()?.setAttribute("aria-busy", "true");
  clearTimeout(soon);
  soon = setTimeout(() => form.dispatchEvent(new CustomEvent("typed")), 400);
});

// Acts that change lines and rows bring the whole form anew; what is typed goes with them and comes back. Figures that were
// about to be worked out must not overtake them: they would send the act once more and put the form into the pane.
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.target?.id !== "editor") return;
  reshaping = true;
  clearTimeout(soon);
  held = document.activeElement?.closest("[data-line]") && event.detail.elt.dataset.move ? document.activeElement.id : "";
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.target?.id === "editor") reshaping = false;
  if (!event.detail.successful) side()?.removeAttribute("aria-busy");
});
document.addEventListener("htmx:beforeSwap", () => { scrolled = side()?.scrollTop ?? 0; });
document.addEventListener("htmx:afterSettle", () => {
  if (scrolled && side()) side().scrollTop = scrolled;
  document.querySelectorAll("#draft .say").forEach((say) => {
    const field = document.getElementById(say.id.slice(4));
    if (say.childElementCount) field?.setAttribute("aria-invalid", "true"); else field?.removeAttribute("aria-invalid");
  });
  if (held) document.getElementById(held)?.focus();
  held = "";
});

document.addEventListener("keydown", (event) => {
  if (document.documentElement.dataset.keys === "off" || !event.target.closest("#draft, body")) return;
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    const save = document.querySelector("[data-save]");
    if (save) { event.preventDefault(); save.form.requestSubmit(save); }
  }
  if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    const line = event.target.closest("[data-line]");
    if (!line) return;
    event.preventDefault();
    line.querySelector(`[data-move="${event.key === "ArrowUp" ? "up" : "down"}"]`)?.click();
  }
});
