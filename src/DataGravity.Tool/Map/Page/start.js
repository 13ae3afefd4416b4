// Without this script the page is lists and a table. With it, one stack is shown at a time, with its arrows.
document.documentElement.classList.add("js");
const stacks = new Map();

function showStack(id) {
  const section = document.getElementById(id);
  if (state.stack && state.stack.section === section) return;
  for (const other of document.querySelectorAll("main > .stack")) other.hidden = other !== section;
  for (const tab of document.querySelectorAll(".tabs a")) {
    const isSelected = tab.getAttribute("href") === `#${id}`;
    tab.setAttribute("aria-selected", isSelected);
    tab.tabIndex = isSelected ? 0 : -1;
  }
  if (!stacks.has(id)) {
    stacks.set(id, readStack(section));
    new ResizeObserver(redraw).observe(section.querySelector(".map"));
  }
  state.stack = stacks.get(id);
  select(null);
  filter();
}

function makeTabs() {
  const tabs = [...document.querySelectorAll(".tabs a")], list = document.querySelector(".tabs");
  list.setAttribute("role", "tablist");
  for (const tab of tabs) {
    const id = tab.getAttribute("href").slice(1), section = document.getElementById(id);
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", id);
    section.setAttribute("role", "tabpanel");
  }
  list.addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = tabs.indexOf(document.activeElement);
    const next = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : step && (at + step + tabs.length) % tabs.length;
    if (next === undefined) return;
    event.preventDefault();
    showStack(tabs[next].getAttribute("href").slice(1));
    tabs[next].focus();
  });
}

function onKey(event) {
  if (event.key === "Escape" && state.selected) select(null);
  if (event.key === "/" && !event.target.matches("input")) {
    event.preventDefault();
    form().elements.search.focus();
  }
}

function hover(event) {
  if (!state.stack || (state.selected && event.type !== "focusout")) return;
  const chip = event.type.endsWith("out") ? null : event.target.closest(".map [data-id]");
  const id = chip && chip.dataset.id;
  if (state.hovered === id) return;
  state.hovered = id;
  redraw();
}

document.addEventListener("DOMContentLoaded", () => {
  const first = document.querySelector(".tabs a[data-first]") || document.querySelector(".tabs a");
  if (!first) return;
  form().hidden = false;
  makeTabs();
  const asked = location.hash.slice(1), target = asked && document.getElementById(asked);
  const section = target && target.closest("main > .stack");
  showStack(section ? section.id : first.getAttribute("href").slice(1));
  if (section && target !== section) select(asked, false);
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
  document.addEventListener("toggle", redraw, true);
  for (const name of ["mouseover", "mouseout", "focusin", "focusout"]) document.addEventListener(name, hover);
  form().addEventListener("submit", event => event.preventDefault());
  form().elements.search.addEventListener("input", filter);
  form().elements.far.addEventListener("change", filter);
  form().elements.table.addEventListener("change", event => {
    document.querySelector("main").classList.toggle("tabled", event.target.checked);
    redraw();
  });
  window.addEventListener("beforeprint", beforePrint);
  window.addEventListener("afterprint", afterPrint);
});
