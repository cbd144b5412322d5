// Each shortcut clicks or focuses a visible control; never inside fields, never with other modifiers, and only when switched on.
const off = document.documentElement.dataset.keys === "off";
const places = { i: "/inbox", d: "/deals", s: "/sla" };
let going = false;

function move(by) {
  const rows = [...document.querySelectorAll("[data-row]")];
  if (!rows.length) return;
  const at = rows.indexOf(document.activeElement);
  rows[Math.min(Math.max(at + by, 0), rows.length - 1)].focus();
}

document.addEventListener("keydown", (event) => {
  if (off || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, [contenteditable]")) return;
  const key = event.key;
  if (going) {
    going = false;
    if (places[key]) location.href = places[key];
    return;
  }
  if (key === "g") { going = true; setTimeout(() => { going = false; }, 1500); return; }
  if (key === "?") { location.href = "/help/keys"; return; }
  if (key === "j" || key === "k") { move(key === "j" ? 1 : -1); return; }
  if (key === "/") {
    const box = document.querySelector("input[type=search]");
    if (box) { event.preventDefault(); box.focus(); }
    return;
  }
  const act = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!act) return;
  event.preventDefault();
  if (act.matches("input[type=radio]")) { act.click(); act.focus(); } else if (act.matches("a, button")) act.click(); else act.focus();
});
