// A half-filled form marked data-dirty asks before it is left; data-dirty="typed" came back from the server unsaved.
const guarded = new Set(document.querySelectorAll('form[data-dirty="typed"]'));
document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-dirty]");
  if (form) guarded.add(form);
});
document.addEventListener("submit", () => guarded.clear());
document.addEventListener("htmx:afterSettle", () => {
  document.querySelectorAll('form[data-dirty="typed"]').forEach((form) => guarded.add(form));
  guarded.forEach((form) => { if (!form.isConnected) guarded.delete(form); });
});
addEventListener("beforeunload", (event) => { if (guarded.size) event.preventDefault(); });
