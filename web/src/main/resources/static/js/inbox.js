// Beside the list there is room for the task: a click shows it there. Elsewhere the link opens the task's own page.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-task]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !matchMedia("(min-width: 64rem)").matches) return;
  event.preventDefault();
  location.href = link.dataset.wide;
});
