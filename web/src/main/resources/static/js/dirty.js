// A half-filled form marked data-dirty asks before it is left.
const guarded = new Set();
document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-dirty]");
  if (form) guarded.add(form);
});
document.addEventListener("submit", (event) => guarded.delete(event.target));
addEventListener("beforeunload", (event) => { if (guarded.size) event.preventDefault(); });
