// What the table says of links, read once for each stack when it is first shown.
const state = { stack: null, selected: null, hovered: null, zoom: 1 };
const rowOf = id => document.getElementById(id);

function readStack(section) {
  const chips = new Map();
  for (const chip of section.querySelectorAll(".map [data-id]"))
    chips.set(chip.dataset.id, { id: chip.dataset.id, el: chip, text: "" });
  const links = [];
  const add = (from, to, kind, label) => {
    if (chips.has(from) && chips.has(to)) links.push({ from, to, kind, label });
  };
  for (const item of section.querySelectorAll("[data-link]")) {
    const compute = item.closest("tr").id;
    const kind = ["far", "near", "silent", "unknown"].find(name => item.classList.contains(name));
    const [from, to] = item.dataset.writes === "true" ? [compute, item.dataset.link] : [item.dataset.link, compute];
    add(from, to, kind, item.dataset.label);
  }
  for (const item of section.querySelectorAll("[data-copy]")) add(item.closest("tr").id, item.dataset.copy, "copy", item.dataset.label);
  const map = section.querySelector(".map");
  return { section, map, svg: map.querySelector("svg"), chips, links };
}

// The element that stands for a chip now: itself, or the summary of the outermost closed group around it; null if it is filtered out.
// Where there are many resources, links that are not far lead to the quiet block as a whole, unless somebody points at one of its
// resources.
function standIn(chip, link, map) {
  let shown = chip.el;
  for (let el = chip.el.parentElement; el !== map; el = el.parentElement) {
    if (el.hidden) return null;
    if (el.tagName === "DETAILS" && !el.open) shown = el.querySelector(":scope > summary");
  }
  const quiet = link.kind !== "far" && !concerns(link) && shown.closest(".quiet");
  return quiet || shown;
}

// Whether a link belongs to the resource that is selected or pointed at.
function concerns(link) {
  const id = state.selected || state.hovered;
  return !!id && (link.from === id || link.to === id);
}
